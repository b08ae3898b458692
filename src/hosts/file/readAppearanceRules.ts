import { readAppearanceRanges } from "./readAppearanceRange";
import type { ConditionalAppearance, ValidationAppearance } from "./workbookAppearance";

type Attributes = Readonly<Record<string, string>>;

/** Rules beyond these are not shown: a file may hold any number, and each costs at every stroke of drawing. */
export const ruleLimits = { rules: 5_000, ranges: 2_000 };

/** Collects validations and conditional formats from the tags of a worksheet part. */
export class AppearanceRules {
  readonly validations: ValidationAppearance[] = [];
  readonly conditionals: ConditionalAppearance[] = [];
  private validation: Attributes | undefined;
  private rule: Attributes | undefined;
  private conditionalRanges = "";
  private ranges = "";
  private formulas: string[] = [];
  private collecting: "" | "formula" | "ranges" = "";
  private extensionDepth = 0;

  open(tag: string, attributes: Attributes): void {
    if (tag === "extLst") this.extensionDepth++;
    if (tag === "dataValidation") {
      this.validation = attributes;
      this.ranges = attributes["sqref"] ?? "";
      this.formulas = [];
    }
    if (tag === "conditionalFormatting") this.conditionalRanges = attributes["sqref"] ?? "";
    // What the extension list adds to conditional formats (icons, bars of later versions) is not shown here.
    if (tag === "cfRule" && this.extensionDepth === 0) {
      this.rule = attributes;
      this.formulas = [];
    }
    if (/^formula[12]?$/.test(tag) && (this.validation ?? this.rule) !== undefined) {
      this.collecting = "formula";
      // A rule may leave the first formula out.
      const at = tag === "formula2" ? 1 : tag === "formula1" ? 0 : this.formulas.length;
      while (this.formulas.length <= at) this.formulas.push("");
    }
    if (tag === "sqref" && this.validation !== undefined) this.collecting = "ranges";
  }

  text(text: string): void {
    if (this.collecting === "formula") this.formulas[this.formulas.length - 1] += text;
    if (this.collecting === "ranges") this.ranges += text;
  }

  close(tag: string): void {
    if (tag === "extLst") this.extensionDepth--;
    if (/^formula[12]?$/.test(tag) || tag === "sqref") this.collecting = "";
    if (tag === "dataValidation") this.endValidation();
    if (tag === "cfRule" && this.rule !== undefined) this.endRule(this.rule);
  }

  private endValidation(): void {
    const { validation } = this;
    this.validation = undefined;
    if (validation === undefined || this.validations.length >= ruleLimits.rules) return;
    this.validations.push({
      ranges: readAppearanceRanges(this.ranges, ruleLimits.ranges),
      type: validation["type"] ?? "none",
      operator: validation["operator"] ?? "between",
      formulas: [(this.formulas[0] ?? "").trim(), (this.formulas[1] ?? "").trim()],
      allowsBlank: isOn(validation["allowBlank"]),
      refuses: isOn(validation["showErrorMessage"]) && (validation["errorStyle"] ?? "stop") === "stop",
      error: validation["error"] ?? "",
      prompt: isOn(validation["showInputMessage"]) ? validation["prompt"] ?? "" : "",
    });
  }

  private endRule(rule: Attributes): void {
    this.rule = undefined;
    if (this.conditionals.length >= ruleLimits.rules) return;
    this.conditionals.push({
      ranges: readAppearanceRanges(this.conditionalRanges, ruleLimits.ranges),
      type: rule["type"] ?? "",
      operator: rule["operator"] ?? "",
      formulas: this.formulas.map((formula) => formula.trim()),
      ...(rule["dxfId"] === undefined ? {} : { look: Number(rule["dxfId"]) }),
      priority: Number(rule["priority"] ?? 0) || 0,
      stops: isOn(rule["stopIfTrue"]),
    });
  }
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(1|true|on)$/.test(value);
}
