import type { ISheetDataValidationRule, Univer } from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/preset-sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { DataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { GridSheet } from "./openedGrid";

/** Gives Univer a sheet's rules as its own loading does: not as anybody's change, and nothing is to be undone. */
export function giveRules(univer: Univer, unitId: string, { id, rules }: GridSheet): void {
  const injector = univer.__getInjector();
  const validations = injector.get(DataValidationModel);
  for (const rule of rules.validations) validations.addRule(unitId, id, rule as ISheetDataValidationRule, "patched");
  // Each is put before those that it already has.
  const conditions = injector.get(ConditionalFormattingRuleModel);
  for (const rule of [...rules.conditions].reverse()) conditions.addRule(unitId, id, rule as IConditionFormattingRule);
}
