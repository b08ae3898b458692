import Papa from "papaparse";
import type { Outcome } from "../../app/ports";
import { decodeText } from "./decodeText";
import { fileTrouble, fine, overLimit } from "./fileTrouble";
import { identifyFile } from "./identifyFile";
import { limits } from "./limits";
import { readSheetTable } from "./readSheetTable";

const separators: readonly string[] = [",", "\t", ";"];
const guessedCharacters = 20_000;

/** A roster or other list as text: dates `yyyy-mm-dd`, numbers in plain digits, cells trimmed. */
export interface TextTable {
  readonly headers: readonly string[];
  /** Each at least as long as `headers`; rows without any text are left out. */
  readonly rows: readonly (readonly string[])[];
  /** Row of the file (1-based) that each of `rows` stands in, for findings. */
  readonly rowNumbers: readonly number[];
}

/**
 * Reads a list from .xlsx (first visible sheet with a header row) or CSV (UTF-8, UTF-16 with a byte order mark, GB18030;
 * comma, semicolon or tab). The content decides which, not the name. Fails as `readWorkbook` does, and with
 * `tableEmpty` {file} and `tableMalformed` {file, row}.
 */
export function readTable(bytes: Uint8Array, fileName: string): Outcome<TextTable> {
  if (bytes.length > limits.packageBytes) return overLimit(fileName, "packageBytes", bytes.length);
  const trouble = identifyFile(bytes, fileName);
  if (trouble === undefined) {
    const grid = readSheetTable(bytes, fileName);
    return grid.ok ? tableOf(grid.value, fileName, grid.findings) : grid;
  }
  if (trouble.findings[0].values["looksLike"] !== "text") return trouble;
  return readCsv(bytes, fileName);
}

function readCsv(bytes: Uint8Array, file: string): Outcome<TextTable> {
  const text = decodeText(bytes);
  if (text.includes("\u0000")) return fileTrouble("fileNotXlsx", { file, looksLike: "unknown" });
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const wrong = errors.find((error) => error.type === "Quotes");
  if (wrong !== undefined) return fileTrouble("tableMalformed", { file, row: (wrong.row ?? 0) + 1 });
  return tableOf(data, file, []);
}

/** The separator that most of the first lines have, counted outside quotes; Papa's own guess is misled by title lines. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, guessedCharacters).replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\r|\n/);
  const linesWith = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  return separators.reduce((best, separator) => (linesWith(separator) > linesWith(best) ? separator : best));
}

/** Finds the header row: the first with two texts or more, so that a title line above it is passed over. */
function tableOf(grid: readonly (readonly string[])[], file: string, findings: Outcome<unknown>["findings"]): Outcome<TextTable> {
  const trimmed = grid.map((row) => row.map((text) => text.trim()));
  const filled = (row: readonly string[]) => row.filter((text) => text !== "").length;
  const isOneColumn = trimmed.every((row) => filled(row) <= 1);
  const at = trimmed.findIndex((row) => filled(row) >= (isOneColumn ? 1 : 2));
  if (at < 0) return fileTrouble("tableEmpty", { file });
  const header = trimmed[at] as string[];
  const headers = header.slice(0, header.findLastIndex((text) => text !== "") + 1);
  const numbered = trimmed.map((row, index) => ({ row, number: index + 1 })).filter(({ row, number }) => number > at + 1 && filled(row) > 0);
  const rows = numbered.map(({ row }) => [...row, ...Array<string>(Math.max(0, headers.length - row.length)).fill("")]);
  return fine({ headers, rows, rowNumbers: numbered.map(({ number }) => number) }, findings);
}
