import { Badge, Field, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PrintRecord } from "../../../app/service/bookRound";
import { Disclosure } from "../../parts/Disclosure";
import { objectWithout } from "../../parts/objectWithout";
import { Paragraph } from "../../parts/Paragraph";
import { SignedButton } from "../../parts/SignedButton";
import { useProse } from "../../useProse";
import { oneLine } from "../collect/stateColors";
import type { StepProps } from "../stepProps";

const useStyles = makeStyles({
  box: { alignSelf: "stretch", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  // A select is as wide as its longest choice, if it may be.
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Each printing is noted before it goes to paper, so that the paper bears its number; a wrong one is made void and printed again. */
export function Printings(props: StepProps) {
  const styles = useStyles();
  const prose = useProse();
  const { view, state } = props;
  const { prints } = view.roundState;
  return (
    <section className={styles.box} aria-label={prose.text("pane.print.title")}>
      <Text as="h4" weight="semibold" className={styles.title}>{prose.text("pane.print.title")}</Text>
      {prints.length === 0 ? <Paragraph tone="quiet">{prose.text("pane.print.none")}</Paragraph> : <ul className={styles.list}>{prints.map((print) => <li key={`${print.object} ${print.number}`} className={styles.line}><PrintLine print={print} {...props} /></li>)}</ul>}
      {state.payList !== undefined && <RecordPrint {...props} />}
    </section>
  );
}

function RecordPrint({ view, state, actions }: StepProps) {
  const styles = useStyles();
  const prose = useProse();
  const list = state.payList;
  const approval = view.places["sheet.approval"]?.sheet;
  const objects = [
    ...(list === undefined || list.communities.length === 0 ? [] : [{ object: list.total.what, words: prose.text("pane.print.whole") }, ...list.communities.map(({ total, name }) => ({ object: total.what, words: prose.text("pane.print.page", { name }) }))]),
    ...(approval === undefined ? [] : [{ object: approval, words: prose.text("pane.print.approval") }]),
  ];
  const [chosen, setChosen] = useState(objects[0]?.object ?? "");
  if (objects.length === 0) return null;
  const object = objects.some((each) => each.object === chosen) ? chosen : objects[0]!.object;
  return (
    <div className={styles.parts}>
      <Field className={styles.choice} label={prose.text("pane.print.what")}>
        <Select value={object} onChange={(_, { value }) => setChosen(value)}>{objects.map((each) => <option key={each.object} value={each.object}>{each.words}</option>)}</Select>
      </Field>
      {list?.isStale === true && <Paragraph tone="quiet">{prose.text("pane.print.checkFirst")}</Paragraph>}
      <SignedButton disabled={state.task !== undefined || list?.isStale === true} person={state.person} onSigned={(person) => void actions.recordPrint(object, person)}>{prose.text("pane.print.do")}</SignedButton>
    </div>
  );
}

function PrintLine({ print, view, state, actions }: StepProps & { readonly print: PrintRecord }) {
  const styles = useStyles();
  const prose = useProse();
  const { object, number, at, person, isVoided } = print;
  return (
    <>
      <div className={styles.head}>
        <Text>{prose.text("pane.print.nth", { object: objectWithout(object, view.month), number })}</Text>
        {isVoided && <Badge appearance="tint" shape="rounded" color="danger" style={oneLine}>{prose.text("pane.print.voided")}</Badge>}
        <Text size={200} className={styles.quiet}>{at} {person}</Text>
      </div>
      {!isVoided && <Disclosure summary={prose.text("pane.print.void")}><VoidPrint print={print} isBusy={state.task !== undefined} person={state.person} onVoid={(name, reason) => void actions.voidPrint({ object, number }, name, reason)} /></Disclosure>}
    </>
  );
}

interface VoidPrintProps { readonly print: PrintRecord; readonly isBusy: boolean; readonly person: string; readonly onVoid: (person: string, reason: string) => void }

function VoidPrint({ print, isBusy, person, onVoid }: VoidPrintProps) {
  const styles = useStyles();
  const prose = useProse();
  const [reason, setReason] = useState("");
  const [isRefused, setRefused] = useState(false);
  const sign = (name: string): void => {
    setRefused(reason.trim() === "");
    if (reason.trim() !== "") onVoid(name, reason.trim());
  };
  return (
    <div className={styles.parts}>
      <Paragraph tone="quiet">{prose.text("pane.print.voidMeans")}</Paragraph>
      <Field required label={prose.text("pane.reopen.reason")} validationMessage={isRefused ? prose.text("pane.reopen.noReason") : undefined}>
        <Textarea value={reason} rows={2} maxLength={200} onChange={(_, { value }) => { setReason(value); setRefused(false); }} />
      </Field>
      <SignedButton disabled={isBusy} person={person} onSigned={sign}>{prose.text("pane.print.voidDo", { number: print.number })}</SignedButton>
    </div>
  );
}
