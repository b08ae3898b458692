import { assumptionMarks } from "./assumptionMarks";
import { readSourceFiles } from "./sourceFile";

const begin = "<!-- assumptions: begin -->\n";
const end = "<!-- assumptions: end -->";

/** The marks of code and schemes as a Markdown list, one line each; without line numbers, which change too often. */
export function assumptionList(): string {
  const files = [...readSourceFiles("src", [".ts", ".tsx"]), ...readSourceFiles("templates", [".yaml"])];
  return assumptionMarks(files).map((mark) => `- \`${mark.path}\`: ${mark.text}\n`).join("");
}

/** What stands between the two marker comments of the README; nothing when they are not there. */
export function assumptionsOfReadme(readme: string): string | undefined {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  return from < 0 || to < from ? undefined : readme.slice(from + begin.length, to);
}

/** The README with the list put between its markers, or nothing when it has none. */
export function withAssumptions(readme: string, list: string): string | undefined {
  if (assumptionsOfReadme(readme) === undefined) return undefined;
  return readme.slice(0, readme.indexOf(begin) + begin.length) + list + readme.slice(readme.indexOf(end));
}
