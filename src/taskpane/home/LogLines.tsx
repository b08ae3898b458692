import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { LogEntry } from "../../domain/closing/operationLog";
import type { BookView } from "../../app/service/workbookService";
import { CellLink } from "../parts/CellLink";
import { periodText } from "../parts/dateText";
import { Disclosure } from "../parts/Disclosure";
import { objectWithout } from "../parts/objectWithout";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";

const mostAtFirst = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** The last lines of 操作日志: what was done, when and by whom. The whole log is a sheet. */
export function LogLines({ view }: { readonly view: BookView }) {
  const styles = useStyles();
  const prose = useProse();
  const { log } = view.roundState;
  if (log.length === 0) return null;
  const place = view.places["sheet.log"];
  const lines = (entries: readonly LogEntry[]) => <ul className={styles.list}>{entries.map((entry) => <li key={entry.number} className={styles.line}><LogLine entry={entry} /></li>)}</ul>;
  return (
    <Section title={prose.text("pane.log.title")} aside={place !== undefined && <Text size={200}><CellLink place={place}>{prose.text("pane.log.whole")}</CellLink></Text>}>
      {lines(log.slice(0, mostAtFirst))}
      {log.length > mostAtFirst && <Disclosure summary={prose.text("pane.log.earlier", { count: log.length - mostAtFirst })}>{lines(log.slice(mostAtFirst))}</Disclosure>}
    </Section>
  );
}

function LogLine({ entry: { action, period, object, at, person, reason } }: { readonly entry: LogEntry }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{prose.text(`pane.log.action.${action}`)}</Text>
        <Text>{periodText(prose, period)}{object !== "" && ` ${objectWithout(object, period)}`}</Text>
      </div>
      <Text size={200} className={styles.quiet}>{at} {person}{reason !== "" && prose.text("pane.log.reason", { reason })}</Text>
    </>
  );
}
