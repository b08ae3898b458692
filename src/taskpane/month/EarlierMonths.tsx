import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Month } from "../../domain/units/period";
import { Disclosure } from "../parts/Disclosure";
import { Paragraph } from "../parts/Paragraph";
import { SignedButton } from "../parts/SignedButton";
import { periodText } from "../parts/dateText";
import { useProse } from "../useProse";
import { ReopenMonth } from "./ReopenMonth";
import type { StepProps } from "./stepProps";

const useStyles = makeStyles({
  open: { alignSelf: "stretch", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteYellowBorder2}` },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Months before the open one: those that were opened again wait to be closed, and one that is closed can be corrected. */
export function EarlierMonths({ view, state, actions }: StepProps) {
  const styles = useStyles();
  const prose = useProse();
  const { reopened, closings } = view.roundState;
  const earlier = closings.filter(({ month }) => month < view.month);
  return (
    <>
      {reopened.map((month) => (
        <div key={month} className={styles.open}>
          <Paragraph>{prose.text("pane.reopen.waits", { month: periodText(prose, month) })}</Paragraph>
          <SignedButton disabled={state.task !== undefined} person={state.person} onSigned={(person) => void actions.closeMonth(month, person)}>{prose.text("pane.reopen.closeAgain", { month: periodText(prose, month) })}</SignedButton>
        </div>
      ))}
      {earlier.length > 0 && <Disclosure summary={prose.text("pane.reopen.earlier")}><EarlierMonth months={earlier.map(({ month }) => month)} view={view} state={state} actions={actions} /></Disclosure>}
    </>
  );
}

function EarlierMonth({ months, view, state, actions }: StepProps & { readonly months: readonly Month[] }) {
  const styles = useStyles();
  const prose = useProse();
  const [chosen, setChosen] = useState(months.at(-1)!);
  const month = months.includes(chosen) ? chosen : months.at(-1)!;
  const code = view.roundState.closings.find((each) => each.month === month)?.entry.fingerprint ?? "";
  return (
    <div className={styles.parts}>
      <Field label={prose.text("pane.reopen.which")} hint={prose.text("pane.reopen.whichCode", { code })}>
        <Select value={month} onChange={(_, { value }) => setChosen(value as Month)}>{months.map((each) => <option key={each} value={each}>{periodText(prose, each)}</option>)}</Select>
      </Field>
      <ReopenMonth month={month} state={state} actions={actions} />
    </div>
  );
}
