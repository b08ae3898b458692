import type { CellChange, CellPlace, Outcome, Protection } from "../../app/ports";
import { refused } from "../../app/refused";
import type { Finding } from "../../domain/finding";
import { parseFormula } from "../../domain/formula/parse";
import { isSyntaxError } from "../../domain/formula/parsedFormula";
import { cellKey, cellPosition } from "../../workbook/rawWorkbook";
import type { RawSheet, RawWorkbook } from "../../workbook/rawWorkbook";
import { fine } from "../file/fileTrouble";
import { foreignSheets } from "../file/foreignSheets";
import { lockedSheets, lockFindings } from "../file/lockedChanges";
import { patchWorkbook } from "../file/patchWorkbook";
import { readAppearance } from "../file/readAppearance";
import { readPackage } from "../file/readPackage";
import { readStructure } from "../file/readStructure";
import type { SheetAppearance, WorkbookAppearance } from "../file/workbookAppearance";
import { findText } from "./findText";
import { formulaTrouble, ruleTrouble, takenEntry } from "./entryRules";
import type { Entry } from "./entryRules";
import { changedRawCell, GridOverlay, keyOfChange } from "./gridOverlay";
import { GridLocks } from "./gridLocks";
import { gridRules } from "./gridRules";
import type { GridAnswer, GridEntry, GridLink, GridLock, GridSheet, GridSnapshot, OpenedGrid, UnsavedWork } from "./openedGrid";
import { Recalculation } from "./recalculate/recalculation";
import { gridSheetId, univerSnapshot } from "./univerSnapshot";

/** More cells than this make the grid slow; Excel opens such a file. */
export const mostGridCells = 400_000;

interface OpenBook {
  bytes: Uint8Array;
  readonly fileName: string;
  readonly overlay: GridOverlay;
  readonly appearance: WorkbookAppearance;
  readonly locks: GridLocks;
  /** Made when first needed, or when there is time: it reads every formula. */
  recalculation: Recalculation | undefined;
}

/**
 * The workbook behind the grid: the bytes of the file, what changed since, and the results that follow. It knows no grid and no
 * page, so that it runs in a worker; one that is refused leaves the open one as it is.
 */
export class GridBook {
  private book: OpenBook | undefined;
  /** Workbooks that were opened so far. */
  private opened = 0;

  /** Whether bytes are a workbook at all, by what costs nothing: the open one is not touched. */
  check(bytes: Uint8Array, fileName: string): Outcome<null> {
    const pack = readPackage(bytes, fileName);
    const structure = pack.ok ? readStructure(pack.value) : pack;
    return structure.ok ? fine(null) : structure;
  }

  /** Takes a file in place of the open one. `changes`: entries that were not saved, to be made again. */
  open(bytes: Uint8Array, fileName: string, changes: readonly CellChange[] = []): Outcome<OpenedGrid> {
    const seen = readAppearance(bytes, { fileName });
    if (!seen.ok) return seen;
    const { raw, appearance } = seen.value;
    const cells = appearance.sheets.reduce((count, { styles }) => count + styles.size, 0);
    if (cells > mostGridCells) return refused("gridTooLarge", { file: fileName, found: cells, allowed: mostGridCells });
    const opening: OpenBook = { bytes, fileName, overlay: new GridOverlay(raw), appearance, locks: new GridLocks(appearance), recalculation: undefined };
    const known = changes.filter(({ sheetTitle }) => opening.overlay.position(sheetTitle) >= 0);
    if (known.length > 0) enter(opening, known.map((change) => changeEntry(opening, change)));
    const locks = relock(opening, known);
    this.book = opening;
    this.opened += 1;
    return fine({ sheets: gridSheets(appearance), unlocked: appearance.looks.map(({ isLocked }) => !isLocked), locks }, seen.findings);
  }

  /**
   * What the grid draws: the workbook as it is now. Each has an id of its own: Univer (0.25.1) keeps what conditions of formats
   * came to by the ids of workbook, sheet and condition, also of a workbook that is gone.
   */
  snapshot(): GridSnapshot | undefined {
    return this.book === undefined ? undefined : JSON.stringify(univerSnapshot({ raw: this.book.overlay.workbook(), appearance: this.book.appearance }, `book${this.opened}`));
  }

  /** Reads all formulas, which an entry would otherwise wait for. */
  prepare(): void {
    if (this.book !== undefined) recalculationOf(this.book);
  }

  read(): Outcome<RawWorkbook> {
    return this.book === undefined ? refused("hostGone") : fine(this.book.overlay.workbook());
  }

  readSheets(titles: readonly string[]): Outcome<readonly RawSheet[]> {
    if (this.book === undefined) return refused("hostGone");
    const { overlay } = this.book;
    const gone = titles.filter((title) => overlay.position(title) < 0);
    if (gone.length > 0) return { ok: false, findings: gone.map((sheet) => trouble("sheetGone", { sheet })) };
    return fine(titles.map((title) => overlay.sheetAt(overlay.position(title))).filter((sheet) => sheet !== undefined));
  }

  /** Entries of a person: each that a rule of its cell refuses goes back to what was there. */
  enter(entries: readonly GridEntry[]): GridAnswer {
    const { book } = this;
    if (book === undefined) return { cells: [], locks: [], titles: [], findings: [], isChanged: false };
    const findings: Finding[] = [];
    const kept: GridEntry[] = [];
    const taken: Entry[] = [];
    for (const { sheet, row, column, cell } of entries) {
      const key = cellKey(row, column);
      const before = book.overlay.at(sheet, key);
      const entry: Entry = { sheet, key, cell: takenEntry(before, cell) };
      const wrong = formulaTrouble(entry, book.overlay.sheetAt(sheet)?.title ?? "");
      if (wrong !== undefined) findings.push(wrong);
      if (wrong !== undefined || entry.cell === before) kept.push({ sheet, row, column, cell: before });
      else taken.push(entry);
    }
    const befores = taken.map(({ sheet, key }) => ({ sheet, key, cell: book.overlay.at(sheet, key) }));
    const results = enter(book, taken);
    // A block that is pasted is not asked, as in Excel.
    const [only] = taken;
    const look = taken.length === 1 && only !== undefined ? book.appearance.sheets[only.sheet] : undefined;
    const broken = only === undefined || look === undefined ? undefined : ruleTrouble(only, look, recalculationOf(book));
    if (broken === undefined) return answer(book, [...kept, ...results], [...taken, ...results], findings);
    return answer(book, [...kept, ...enter(book, befores), ...befores.map(gridEntry)], [], [...findings, broken]);
  }

  /** Writes cells of the product, all or none. */
  write(changes: readonly CellChange[], protection: Protection): Outcome<GridAnswer> {
    const { book } = this;
    if (book === undefined) return refused("hostGone");
    const possible = patchWorkbook(book.bytes, changes, { fileName: book.fileName });
    if (!possible.ok) return { ok: false, findings: possible.findings.map((finding) => (finding.code === "patchNoSheet" ? { ...finding, code: "sheetGone" } : finding)) };
    const locked = lockedSheets(book.bytes, changes, book.fileName, (change) => book.locks.at(book.overlay.position(change.sheetTitle), keyOfChange(change)));
    if (!locked.ok) return locked;
    const inTheWay = lockFindings(locked.value, protection);
    if (inTheWay.length > 0) return { ok: false, findings: inTheWay };
    const entries = changes.map((change) => changeEntry(book, change));
    const results = enter(book, entries);
    const locks = relock(book, changes);
    return fine({ ...answer(book, [...entries.map(gridEntry), ...results], [...entries, ...results], []), locks });
  }

  /** Whether a workbook made anew may take this one's place: what others added would be lost. */
  mayReplace(): Outcome<null> {
    if (this.book === undefined) return refused("hostGone");
    const raw = this.book.overlay.workbook();
    return foreignSheets(raw).length > 0 || raw.foreignParts.length > 0 ? refused("hostUnsupported", { ability: "keepOthersSheets" }) : fine(null);
  }

  /** The file as it is now: the opened one with the changed cells written into it. */
  bytes(): Outcome<Uint8Array> {
    if (this.book === undefined) return refused("hostGone");
    return patchWorkbook(this.book.bytes, changesOf(this.book, "all"), { fileName: this.book.fileName });
  }

  /** The next cell, after a given one, that shows a text; sheets that are very hidden are left out. */
  find(text: string, after: CellPlace | undefined): CellPlace | undefined {
    return this.book === undefined ? undefined : findText(this.book.overlay.workbook(), text, after);
  }

  /** The bytes were saved: what changes from now on is unsaved. */
  saved(bytes: Uint8Array): void {
    if (this.book === undefined) return;
    this.book.bytes = bytes;
    this.book.overlay.settle();
    this.book.locks.settle();
  }

  /** What a machine must keep to have the work again. */
  work(): UnsavedWork | undefined {
    const { book } = this;
    return book === undefined ? undefined : { bytes: book.bytes, fileName: book.fileName, changes: changesOf(book, "entries") };
  }
}

/** Puts entries in and gives the results that follow. */
function enter(book: OpenBook, entries: readonly Entry[]): (Entry & GridEntry)[] {
  const recalculation = recalculationOf(book);
  for (const { sheet, key, cell } of entries) book.overlay.put(sheet, key, cell);
  const results = recalculation.change(entries);
  for (const { sheet, key, cell } of results) book.overlay.put(sheet, key, cell);
  return results.map(gridEntry);
}

/** Takes the locks that changes speak of. */
function relock({ overlay, locks }: OpenBook, changes: readonly CellChange[]): GridLock[] {
  return changes.flatMap((change) => {
    const { row, column, isLocked } = change;
    if (isLocked === undefined) return [];
    const sheet = overlay.position(change.sheetTitle);
    locks.set(sheet, keyOfChange(change), isLocked);
    return [{ sheet, row, column, isLocked }];
  });
}

/** What is another than in the file, locks too: a cell that is only locked or opened keeps its content. */
function changesOf({ overlay, locks }: OpenBook, which: "all" | "entries"): CellChange[] {
  const places = new Map(locks.changes().map((lock) => [`${overlay.sheetAt(lock.sheet)?.title ?? ""} ${lock.row} ${lock.column}`, lock]));
  const changes = overlay.changes(which).map((change): CellChange => {
    const place = `${change.sheetTitle} ${change.row} ${change.column}`;
    const lock = places.get(place);
    places.delete(place);
    return lock === undefined ? change : { ...change, isLocked: lock.isLocked };
  });
  return [...changes, ...[...places.values()].map(({ sheet, row, column, isLocked }): CellChange => {
    const { value, isError } = overlay.at(sheet, cellKey(row, column));
    return { sheetTitle: overlay.sheetAt(sheet)?.title ?? "", row, column, value, ...(isError ? { isError: true } : {}), isLocked };
  })];
}

function recalculationOf(book: OpenBook): Recalculation {
  return (book.recalculation ??= new Recalculation(book.overlay.workbook()));
}

function changeEntry({ overlay }: OpenBook, change: CellChange): Entry {
  const sheet = overlay.position(change.sheetTitle);
  const key = keyOfChange(change);
  return { sheet, key, cell: changedRawCell(overlay.at(sheet, key), change) };
}

function gridEntry(entry: Entry): Entry & GridEntry {
  return { ...entry, ...cellPosition(entry.key) };
}

function answer({ overlay, locks }: OpenBook, cells: readonly GridEntry[], changed: readonly { readonly sheet: number }[], findings: readonly Finding[]): GridAnswer {
  const titles = [...new Set(changed.map(({ sheet }) => sheet))].map((sheet) => overlay.sheetAt(sheet)?.title ?? "");
  return { cells, locks: [], titles, findings, isChanged: overlay.isChanged() || locks.changes().length > 0 };
}

function gridSheets(appearance: WorkbookAppearance): GridSheet[] {
  const positions = new Map(appearance.sheets.map(({ title }, index) => [title.toLowerCase(), index]));
  return appearance.sheets.map((sheet, index) => ({
    id: gridSheetId(index + 1), title: sheet.title, visibility: sheet.visibility, isProtected: sheet.protection !== "none",
    links: gridLinks(sheet, index, positions, appearance.names), rules: gridRules(sheet, appearance.conditionalLooks),
  }));
}

/** Links to a cell of the workbook, by address or by a defined name; others lead nowhere here. */
function gridLinks(sheet: SheetAppearance, own: number, positions: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): GridLink[] {
  return sheet.links.flatMap(({ range, target }) => {
    const parsed = parseFormula(names.get(target) ?? target);
    if (isSyntaxError(parsed) || parsed.kind !== "ref" || parsed.ref.name !== undefined) return [];
    const position = parsed.ref.sheetTitle === undefined ? own : positions.get(parsed.ref.sheetTitle.toLowerCase());
    return position === undefined ? [] : [{ range, sheetId: gridSheetId(position + 1), row: parsed.ref.row, column: parsed.ref.column }];
  });
}


function trouble(code: string, values: Finding["values"]): Finding {
  return { code, severity: "error", place: { kind: "none" }, values };
}
