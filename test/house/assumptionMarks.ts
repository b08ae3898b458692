import type { SourceFile } from "./sourceFile";

/** A gap of the rules that we filled: where, and the sentence that gives the reason and who can settle it. */
export interface AssumptionMark {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

const mark = /ASSUMPTION:\s*(.*)$/;
const continued = /^\s*(\*(?!\/)|\/\/|#)\s?(.*)$/;

/** Every mark in comments of code and scheme files, with the comment lines that continue it. */
export function assumptionMarks(files: readonly SourceFile[]): AssumptionMark[] {
  return files.flatMap((file) => {
    const lines = file.text.split("\n");
    return lines.flatMap((line, position) => {
      const found = mark.exec(line);
      if (!found) return [];
      return [{ path: file.path, line: position + 1, text: [found[1]!, ...continuation(lines.slice(position + 1))].join(" ").replace(/\*\/.*$/, "").trim() }];
    });
  });
}

/** The following lines of the same comment, up to an empty one, a tag or the next mark. */
function continuation(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const text = continued.exec(line)?.[2]?.trim();
    if (!text || text.startsWith("@") || mark.test(text)) break;
    texts.push(text);
  }
  return texts;
}
