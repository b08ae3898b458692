import { Text } from "@fluentui/react-components";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { BookOverview } from "./BookOverview";
import { DamagedBook } from "./DamagedBook";
import { OtherBook } from "./OtherBook";
import { UnreadableBook } from "./UnreadableBook";

/** What this workbook is, and what to do next. Nothing moves while it is read: every frame of a spinner is drawn by the processor that reads. */
export function HomeScreen({ state, actions }: ScreenProps) {
  const prose = useProse();
  const { book } = state;
  switch (book.kind) {
    case "reading":
      return <Text role="status" aria-busy="true">{prose.text("pane.task.read")}</Text>;
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
