import { Button } from "@fluentui/react-components";
import type { PaneActions } from "../../app/session/paneState";
import type { Finding } from "../../domain/finding";
import { FindingList } from "../parts/FindingList";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";

/** The program gave no answer, or refused: why, and another try. */
export function UnreadableBook({ findings, actions }: { readonly findings: readonly Finding[]; readonly actions: PaneActions }) {
  const prose = useProse();
  return (
    <Section title={prose.text("pane.home.unreadable.title")}>
      <FindingList findings={findings} />
      <div><Button appearance="primary" onClick={() => void actions.refresh()}>{prose.text("pane.home.unreadable.again")}</Button></div>
    </Section>
  );
}
