import { Spinner } from "@fluentui/react-components";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { BookOverview } from "./BookOverview";
import { DamagedBook } from "./DamagedBook";
import { OtherBook } from "./OtherBook";
import { UnreadableBook } from "./UnreadableBook";

/** What this workbook is, and what to do next. */
export function HomeScreen({ state, actions }: ScreenProps) {
  const prose = useProse();
  const { book } = state;
  switch (book.kind) {
    case "reading":
      return <Spinner label={prose.text("pane.task.read")} />;
    case "notOurs":
      return <OtherBook book={book} actions={actions} />;
    case "damaged":
      return <DamagedBook findings={book.findings} />;
    case "unreadable":
      return <UnreadableBook findings={book.findings} actions={actions} />;
    case "ours":
      return <BookOverview view={book.view} state={state} actions={actions} />;
  }
}
