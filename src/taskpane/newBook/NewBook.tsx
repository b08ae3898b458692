import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { HostDescription } from "../../app/ports";
import type { BookState, PaneActions } from "../../app/session/paneState";
import type { RosterSource, TemplateView } from "../../app/service/workbookService";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { CreateBook } from "./CreateBook";
import { RosterPicker } from "./RosterPicker";
import { SchemePicker } from "./SchemePicker";
import { StreetAndMonth, thisMonth } from "./StreetAndMonth";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL } });

interface NewBookProps {
  readonly host: HostDescription;
  /** The workbook that is open now. */
  readonly over: Extract<BookState, { kind: "notOurs" | "ours" }>;
  readonly actions: PaneActions;
}

/** A new workbook of a street's year, in four parts from top to bottom: scheme, street and month, roster, and where it goes. */
export function NewBook({ host, over, actions }: NewBookProps) {
  const styles = useStyles();
  const prose = useProse();
  const [scheme, setScheme] = useState<TemplateView>();
  const [street, setStreet] = useState("");
  const [month, setMonth] = useState(thisMonth);
  const [roster, setRoster] = useState<RosterSource>();
  return (
    <div className={styles.form}>
      <Section title={prose.text("pane.new.scheme.title")}><SchemePicker chosen={scheme} onChoose={setScheme} actions={actions} /></Section>
      <Section title={prose.text("pane.new.street.title")}><StreetAndMonth street={street} month={month} onStreet={setStreet} onMonth={setMonth} /></Section>
      <Section title={prose.text("pane.new.roster.title")}>
        {/* Another scheme reads a roster anew: areas and kinds of units are its own. */}
        <RosterPicker key={scheme?.name} scheme={scheme} sheets={over.kind === "notOurs" && !over.isBlank ? over.sheets : []} onRoster={setRoster} actions={actions} />
      </Section>
      <Section title={prose.text("pane.new.create.title")}>
        <CreateBook scheme={scheme} street={street} month={month} roster={roster} host={host} over={over} actions={actions} />
      </Section>
    </div>
  );
}
