import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { BookView } from "../../app/service/workbookService";
import { dayText } from "../parts/dateText";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  step: { display: "grid", gridTemplateColumns: "7.5em minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  day: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  person: { color: tokens.colorNeutralForeground2 },
});

/** The dates of the open month's round, as 工作日程 says them, and who answers for each. */
export function RoundCalendar({ view }: { readonly view: BookView }) {
  const styles = useStyles();
  const prose = useProse();
  if (view.round.length === 0) return null;
  return (
    <Section title={prose.text("pane.home.calendar")}>
      <ol className={styles.list}>
        {view.round.map(({ task, day, person }) => (
          <li key={task} className={styles.step}>
            <time dateTime={day} className={styles.day}>{dayText(prose, day)}</time>
            <span>
              {prose.text(`pane.round.${task}`)}
              {person !== "" && <Text block size={200} className={styles.person}>{person}</Text>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
