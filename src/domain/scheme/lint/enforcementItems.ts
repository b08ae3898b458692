import { findingAt } from "../sourceLines";
import type { LintCheck } from "./lintCheck";

const enforcement = /执法|处罚|罚款/;

/** Indicators that score enforcement: social workers serve and remind, enforcement stays with its offices (the Huaguoshan report). */
export const enforcementItems: LintCheck = (scheme, lines) =>
  scheme.scoreSheets.flatMap((sheet) => sheet.blocks.flatMap(({ items }) => items.flatMap((item) => {
    const listed = "lines" in item ? item.lines.map(({ id, title }) => ({ path: `${sheet.id}.${item.id}.${id}`, title })) : [];
    const titles = [{ path: `${sheet.id}.${item.id}`, title: item.title }, ...listed];
    return titles.filter(({ title }) => enforcement.test(title.zh)).map(({ path, title }) => findingAt("lintEnforcement", "warning", path, { item: title.zh }, lines));
  })));
