import { invalidArgument } from "./excelTrouble";
import { HostObject } from "./hostObject";
import { areaText, intersection, type Rectangle } from "./rectangle";
import { overlaps, type FormatTarget } from "./rangeFormat";
import { mustBeOpen } from "./sheetGuard";
import type { FakeValidation } from "./fakeBook";

const kinds = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const kindNames: Readonly<Record<string, string>> = { wholeNumber: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
/** Excel's limits of a list written out, of titles and of messages. */
const mostListCharacters = 255;
const mostTitleCharacters = 32;
const mostMessageCharacters = 255;

/** Excel.DataValidation of the cells of a range. */
export class DataValidationObject extends HostObject {
  readonly type = "DataValidation";
  readonly scalars = ["Type", "Rule", "Prompt", "ErrorAlert", "IgnoreBlanks"];

  constructor(private readonly target: FormatTarget) { super(); }

  get Type(): string {
    const found = this.found;
    if (found.length === 0) return "None";
    const names = new Set(found.map(({ rule }) => kindNames[Object.keys(rule as object).find((key) => isGiven((rule as Record<string, unknown>)[key])) ?? ""] ?? "None"));
    return names.size === 1 ? [...names][0] ?? "None" : "Inconsistent";
  }
  get Rule(): unknown { return this.common("rule", {}); }
  set Rule(rule: unknown) {
    const written = rule as Record<string, unknown> | null;
    const given = kinds.filter((kind) => isGiven(written?.[kind]));
    if (written === null || given.length !== 1) throw invalidArgument();
    const source = (written["list"] as { source?: unknown } | undefined)?.source;
    if (typeof source === "string" && !source.startsWith("=") && source.length > mostListCharacters) throw invalidArgument();
    this.put((before) => ({ ...before, rule: written }));
  }
  get Prompt(): unknown { return this.common("prompt", { message: "", showPrompt: true, title: "" }); }
  set Prompt(prompt: unknown) { mustBeShort(prompt); this.put((before) => ({ ...before, prompt })); }
  get ErrorAlert(): unknown { return this.common("errorAlert", { message: "", showAlert: true, style: "Stop", title: "" }); }
  set ErrorAlert(errorAlert: unknown) { mustBeShort(errorAlert); this.put((before) => ({ ...before, errorAlert })); }
  get IgnoreBlanks(): unknown { return this.common("ignoreBlanks", true); }
  set IgnoreBlanks(ignoreBlanks: unknown) { this.put((before) => ({ ...before, ignoreBlanks: ignoreBlanks === true })); }

  Clear(): void {
    mustBeOpen(this.target.sheet);
    for (const area of this.target.areas) this.cut(area);
  }

  private get found(): FakeValidation[] {
    return this.target.sheet.validations.filter(({ area }) => this.target.areas.some((own) => overlaps(own, area)));
  }

  private common(what: "rule" | "prompt" | "errorAlert" | "ignoreBlanks", empty: unknown): unknown {
    const texts = new Set(this.found.map((one) => JSON.stringify(one[what] ?? empty)));
    return texts.size === 0 ? empty : texts.size === 1 ? JSON.parse([...texts][0] ?? "null") as unknown : null;
  }

  private put(change: (before: FakeValidation) => FakeValidation): void {
    mustBeOpen(this.target.sheet);
    for (const area of this.target.areas) {
      const before = this.target.sheet.validations.find((one) => areaText(one.area) === areaText(area)) ?? { area, rule: {}, prompt: undefined, errorAlert: undefined, ignoreBlanks: true };
      this.cut(area);
      this.target.sheet.validations.push(change(before));
    }
  }

  /** Takes a block out of the rules that are there; what is left of them stays in up to four blocks. */
  private cut(area: Rectangle): void {
    this.target.sheet.validations = this.target.sheet.validations.flatMap((one) => {
      const common = intersection(one.area, area);
      if (common === undefined) return [one];
      const rests: Rectangle[] = [
        { ...one.area, toRow: common.row - 1 }, { ...one.area, row: common.toRow + 1 },
        { ...common, column: one.area.column, toColumn: common.column - 1 }, { ...common, column: common.toColumn + 1, toColumn: one.area.toColumn },
      ];
      return rests.filter((rest) => rest.row <= rest.toRow && rest.column <= rest.toColumn).map((rest) => ({ ...one, area: rest }));
    });
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function mustBeShort(texts: unknown): void {
  const { title = "", message = "" } = texts as { title?: string; message?: string };
  if (title.length > mostTitleCharacters || message.length > mostMessageCharacters) throw invalidArgument();
}
