import type { FakeBook } from "../fakeExcel/fakeBook";

/** Keeps a workbook as it is now; the result makes it so again, whatever was written, locked or deleted since. */
export function keptBook(book: FakeBook): () => void {
  const { sheets, names, active, selection } = book;
  const kept = {
    sheets: sheets.map((sheet) => ({ sheet, title: sheet.title, visibility: sheet.visibility, protection: sheet.protection, cells: [...sheet.cells], formats: sheet.formats.copy(), names: sheet.names.map((name) => ({ ...name })) })),
    names: names.map((name) => ({ ...name })), active, selection,
  };
  return () => {
    book.sheets = kept.sheets.map(({ sheet, title, visibility, protection, cells, formats, names: own }) => {
      sheet.cells.clear();
      for (const [key, cell] of cells) sheet.cells.set(key, cell);
      sheet.names.splice(0, sheet.names.length, ...own.map((name) => ({ ...name })));
      return Object.assign(sheet, { title, visibility, protection, formats: formats.copy(), isDeleted: false });
    });
    book.names.splice(0, book.names.length, ...kept.names.map((name) => ({ ...name })));
    Object.assign(book, { active: kept.active, selection: kept.selection });
  };
}
