import type { Item } from "../../items/itemKinds";
import type { RegisterSource, UnscoredSource } from "../../registers/registerSource";
import { findingAt } from "../sourceLines";
import type { Finding } from "../../finding";
import type { Scheme, ScoreSheet } from "../schemeSchema";
import type { LintCheck } from "./lintCheck";

/** Whose form a register can feed: it stands in the workbook of who fills it. */
const subjects: Readonly<Record<RegisterSource["kind"] | UnscoredSource["kind"], ScoreSheet["subject"]>> = {
  services: "station", contacts: "station", gridIssues: "station", tasks: "centre", centrePlan: "centre", stationVisits: "centre",
};

/** Items that no register can count, and service types that nothing is called. */
export const registerItems: LintCheck = (scheme, lines) => {
  const known = knownServices(scheme);
  return [...countedTwice(scheme, lines), ...scheme.scoreSheets.flatMap((sheet) => [
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
  ])];
};

/** The list of services says of each the one item that it counts for, by its title: a service or a title that two items have cannot be told. */
function countedTwice({ scoreSheets }: Scheme, lines: Parameters<LintCheck>[1]): Finding[] {
  const counted = scoreSheets.filter((sheet) => isMonthlyOf(sheet, "services")).flatMap(({ id: sheet, blocks }) => blocks.flatMap(({ items }) => items).flatMap((item) =>
    (item.register?.kind === "services" && canCount(item, item.register) ? [{ place: `${sheet}.${item.id}.register`, item: item.title.zh, types: item.register.types }] : [])));
  return counted.flatMap(({ place, item, types }, index) => {
    const before = counted.slice(0, index);
    const sameTitle = before.some((other) => other.item === item) ? [findingAt("lintRegisterTitleTwice", "error", place, { item }, lines)] : [];
    const again = types.flatMap((type) => { const other = before.find((each) => each.types.includes(type)); return other === undefined ? [] : [findingAt("lintRegisterTypeTwice", "error", place, { item, found: type, other: other.item }, lines)]; });
    return [...sameTitle, ...again];
  });
}

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
