import type { Item } from "../../items/itemKinds";
import type { RegisterSource, UnscoredSource } from "../../registers/registerSource";
import { findingAt } from "../sourceLines";
import type { Scheme, ScoreSheet } from "../schemeSchema";
import type { LintCheck } from "./lintCheck";

/** Whose form a register can feed: it stands in the workbook of who fills it. */
const subjects: Readonly<Record<RegisterSource["kind"] | UnscoredSource["kind"], ScoreSheet["subject"]>> = {
  services: "station", contacts: "station", gridIssues: "station", tasks: "centre", centrePlan: "centre", stationVisits: "centre",
};

/** Items that no register can count, and service types that nothing is called. */
export const registerItems: LintCheck = (scheme, lines) => {
  const known = knownServices(scheme);
  return scheme.scoreSheets.flatMap((sheet) => [
    ...sheet.blocks.flatMap(({ items }) => items).flatMap((item) => {
      const { register } = item;
      if (register === undefined) return [];
      const place = `${sheet.id}.${item.id}.register`;
      if (!isMonthlyOf(sheet, register.kind) || !canCount(item, register)) return [findingAt("lintRegisterKind", "error", place, { item: item.title.zh, register: register.kind }, lines)];
      const types = register.kind === "services" ? register.types : [];
      return types.filter((type) => !known.has(type)).map((found) => findingAt("lintRegisterType", "error", place, { item: item.title.zh, found }, lines));
    }),
    ...sheet.unscored.flatMap(({ id, title, register }) => (register === undefined || isMonthlyOf(sheet, register.kind) ? []
      : [findingAt("lintRegisterKind", "error", `${sheet.id}.${id}.register`, { item: title.zh, register: register.kind }, lines)])),
  ]);
};

/** A register counts one month, and stands with the committee for stations, with the street for centres. */
function isMonthlyOf({ cadence, subject, scorer }: ScoreSheet, kind: keyof typeof subjects): boolean {
  return cadence === "month" && subjects[kind] === subject && scorer === (subject === "station" ? "committee" : "street");
}

function canCount(item: Item, { kind }: RegisterSource): boolean {
  switch (kind) {
    case "services": return item.kind === "quota";
    case "contacts": return item.kind === "contacts";
    case "tasks": case "centrePlan": case "stationVisits": return item.kind === "quota" && item.target === "entered";
  }
}

function knownServices(scheme: Scheme): ReadonlySet<string> {
  const items = scheme.scoreSheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.items.map(({ title }) => title.zh)));
  return new Set([...items, ...(scheme.menu ?? []).flatMap(({ services }) => services.map(({ zh }) => zh))]);
}
