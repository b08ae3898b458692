import { makeStyles, Radio, RadioGroup, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Outcome } from "../../app/ports";
import type { PaneActions } from "../../app/session/paneState";
import type { RosterSource, RosterSummary, TemplateView } from "../../app/service/workbookService";
import { EmptyNote } from "../parts/EmptyNote";
import { useProse } from "../useProse";
import { RosterCheck } from "./RosterCheck";
import { RosterFromFile } from "./RosterFromFile";
import { RosterFromSheet } from "./RosterFromSheet";
import { RosterTyped } from "./RosterTyped";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM } });
type Way = "sheet" | "file" | "typed";

interface RosterPickerProps {
  readonly scheme: TemplateView | undefined;
  /** Sheets of the open workbook that may hold a roster. */
  readonly sheets: readonly string[];
  readonly onRoster: (source: RosterSource | undefined) => void;
  readonly actions: PaneActions;
}

/** A roster from a sheet of the open workbook, from a file, or typed; read at once, and what was read is shown for checking. */
export function RosterPicker({ scheme, sheets, onRoster, actions }: RosterPickerProps) {
  const styles = useStyles();
  const prose = useProse();
  const [way, setWay] = useState<Way>(sheets.length > 0 ? "sheet" : "file");
  const [checked, setChecked] = useState<Outcome<RosterSummary> | "reading">();
  const latest = useRef(0);
  if (scheme === undefined) return <EmptyNote>{prose.text("pane.new.roster.schemeFirst")}</EmptyNote>;

  const forget = (): void => {
    latest.current += 1;
    setChecked(undefined);
    onRoster(undefined);
  };
  const check = async (take: () => Promise<Outcome<RosterSource>>): Promise<void> => {
    forget();
    const turn = latest.current;
    setChecked("reading");
    const source = await take();
    const summary = source.ok ? await actions.roster(source.value, scheme.name) : source;
    // Something else was chosen meanwhile.
    if (turn !== latest.current) return;
    setChecked(summary);
    onRoster(source.ok && summary.ok ? source.value : undefined);
  };

  const ways: readonly Way[] = sheets.length > 0 ? ["sheet", "file", "typed"] : ["file", "typed"];
  return (
    <div className={styles.parts}>
      <RadioGroup aria-label={prose.text("pane.new.roster.title")} value={way} onChange={(_, { value }) => (forget(), setWay(value as Way))}>
        {ways.map((each) => <Radio key={each} value={each} label={prose.text(`pane.new.roster.${each}`)} />)}
      </RadioGroup>
      {way === "sheet" && <RosterFromSheet sheets={sheets} onSheet={(title) => void check(() => actions.sheetAsRoster(title))} />}
      {way === "file" && <RosterFromFile onFile={(take) => void check(take)} />}
      {way === "typed" && <RosterTyped scheme={scheme} onChange={forget} onTable={(table) => void check(() => Promise.resolve({ ok: true, value: { kind: "table", table }, findings: [] }))} />}
      {checked === "reading" && <Spinner size="small" label={prose.text("pane.task.roster")} />}
      {checked !== undefined && checked !== "reading" && <RosterCheck checked={checked} />}
    </div>
  );
}
