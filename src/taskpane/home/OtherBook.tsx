import { Button } from "@fluentui/react-components";
import type { BookState, PaneActions } from "../../app/session/paneState";
import { Paragraph } from "../parts/Paragraph";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";

/** A workbook that is none of ours: says so, leaves it alone, and offers a new one. */
export function OtherBook({ book, actions }: { readonly book: Extract<BookState, { kind: "notOurs" }>; readonly actions: PaneActions }) {
  const prose = useProse();
  const kind = book.isBlank ? "blank" : "other";
  return (
    <Section title={prose.text(`pane.home.${kind}.title`)}>
      <Paragraph>{prose.text(`pane.home.${kind}.what`)}</Paragraph>
      <div><Button appearance="primary" size="large" onClick={() => actions.show("month")}>{prose.text("pane.home.makeNew")}</Button></div>
      <Paragraph>{prose.text("pane.home.haveOne")}</Paragraph>
    </Section>
  );
}
