import { quotedTitle } from "../file/cellAddress";

/**
 * Texts, and the titles that stand before "!": one, or the two ends of a reference through several sheets. What belongs to
 * another workbook ("[Book2.xlsx]Sheet1!") or is an error ("#REF!") is no title.
 */
const titles = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|((?<![#\]:\p{L}\p{M}\p{N}_.])[\p{L}\p{M}\p{N}_.]+(?::[\p{L}\p{M}\p{N}_.]+)?))!/gu;

/** The formula with each title that it mentions put through `change`; one that stays keeps its spelling. */
export function withTitles(formula: string, change: (title: string) => string): string {
  return formula.replace(titles, (found: string, quoted: string | undefined, plain: string | undefined) => {
    const written = quoted?.replaceAll("''", "'") ?? plain;
    if (written === undefined || written.includes("[")) return found;
    const changed = written.split(":").map(change).join(":");
    return changed === written ? found : `${quotedTitle(changed)}!`;
  });
}

/** The titles that a formula mentions, each once. */
export function titlesIn(formula: string): string[] {
  const found = new Set<string>();
  withTitles(formula, (title) => {
    found.add(title);
    return title;
  });
  return [...found];
}
