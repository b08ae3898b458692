import { Link, Spinner } from "@fluentui/react-components";
import { NewBook } from "../newBook/NewBook";
import { Disclosure } from "../parts/Disclosure";
import { EmptyNote } from "../parts/EmptyNote";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { MonthRound } from "./MonthRound";

/** The round of the open month; for a workbook that is none of ours, how to make one. */
export function MonthScreen({ state, actions }: ScreenProps) {
  const prose = useProse();
  const { book, host } = state;
  switch (book.kind) {
    case "reading":
      return <Spinner label={prose.text("pane.task.read")} />;
    case "notOurs":
      return <NewBook host={host} over={book} actions={actions} />;
    case "ours":
      return (
        <>
          <MonthRound view={book.view} state={state} actions={actions} />
          <Disclosure summary={prose.text("pane.month.another")}><NewBook host={host} over={book} actions={actions} /></Disclosure>
        </>
      );
    case "damaged":
    case "unreadable":
      return (
        <EmptyNote>
          {prose.text("pane.month.notNow")} <Link inline onClick={() => actions.show("home")}>{prose.text("pane.month.toHome")}</Link>
        </EmptyNote>
      );
  }
}
