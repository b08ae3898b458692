import type { BookState, PaneSession } from "../app/session/paneState";

/** The open workbook once it has been read: a command may come before the first reading is over. */
export function settledBook(session: PaneSession): Promise<BookState> {
  const { book } = session.state();
  if (book.kind !== "reading") return Promise.resolve(book);
  return new Promise((resolve) => {
    const end = session.subscribe(() => {
      const now = session.state().book;
      if (now.kind === "reading") return;
      end();
      resolve(now);
    });
  });
}
