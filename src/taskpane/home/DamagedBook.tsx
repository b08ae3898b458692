import type { Finding } from "../../domain/finding";
import { FindingList } from "../parts/FindingList";
import { Paragraph } from "../parts/Paragraph";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";

/** A workbook of ours that cannot be read as one: what is wrong with it, and how to get back to a good one. */
export function DamagedBook({ findings }: { readonly findings: readonly Finding[] }) {
  const prose = useProse();
  return (
    <>
      <Section title={prose.text("pane.home.damaged.title")}>
        <Paragraph>{prose.text("pane.home.damaged.what")}</Paragraph>
        <FindingList findings={findings} />
      </Section>
      <Section title={prose.text("pane.home.damaged.whatToDo")}>
        <ol style={{ margin: 0, paddingLeft: 20 }}>
          {["undo", "close", "backup"].map((step) => <li key={step}>{prose.text(`pane.home.damaged.${step}`)}</li>)}
        </ol>
      </Section>
    </>
  );
}
