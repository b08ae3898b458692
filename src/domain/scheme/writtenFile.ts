import type { Finding } from "../finding";
import type { SourceLines } from "./sourceLines";

/** A scheme file as plain data. */
export type Written = Readonly<Record<string, unknown>>;

/** One scheme file, with the line of every named value. */
export interface WrittenFile {
  readonly file: string;
  readonly written: Written;
  readonly lines: SourceLines;
}

/** A file after a step of composing, and what was wrong in that step. */
export interface Composed {
  readonly file: WrittenFile;
  readonly findings: readonly Finding[];
}
