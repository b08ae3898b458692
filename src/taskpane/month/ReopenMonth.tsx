import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Month } from "../../domain/units/period";
import { periodText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { SignedButton } from "../parts/SignedButton";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  field: { alignSelf: "stretch" },
});
const meanings = ["code", "log", "paid"] as const;

/** Opens a closed month for corrections: what that means in words, a reason, a name. */
export function ReopenMonth({ month, state, actions }: ScreenProps & { readonly month: Month }) {
  const styles = useStyles();
  const prose = useProse();
  const [reason, setReason] = useState("");
  const [isRefused, setRefused] = useState(false);
  const reopen = (person: string): void => {
    setRefused(reason.trim() === "");
    if (reason.trim() !== "") void actions.reopenMonth(month, person, reason.trim());
  };
  return (
    <div className={styles.parts}>
      <Paragraph>{prose.text("pane.reopen.means")}</Paragraph>
      <ul className={styles.list}>{meanings.map((each) => <li key={each}>{prose.text(`pane.reopen.${each}`)}</li>)}</ul>
      <Field className={styles.field} required label={prose.text("pane.reopen.reason")} validationMessage={isRefused ? prose.text("pane.reopen.noReason") : undefined}>
        <Textarea value={reason} rows={2} maxLength={200} onChange={(_, { value }) => { setReason(value); setRefused(false); }} />
      </Field>
      <SignedButton disabled={state.task !== undefined} person={state.person} onSigned={reopen}>{prose.text("pane.reopen.do", { month: periodText(prose, month) })}</SignedButton>
    </div>
  );
}
