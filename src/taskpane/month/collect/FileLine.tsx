import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FileReport } from "../../../app/collect/collectReport";
import { CellLink } from "../../parts/CellLink";
import { Disclosure } from "../../parts/Disclosure";
import { useProse } from "../../useProse";
import { FileFindings } from "./FileFindings";

/** More changes than these are read in the workbook once they are taken. */
const mostChanges = 30;

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  value: { fontVariantNumeric: "tabular-nums" },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

interface FileLineProps {
  readonly file: FileReport;
  /** Checks the others again without it; undefined where it is no longer asked. */
  readonly onLeaveOut: (() => void) | undefined;
}

/** One file: whose it is, what is wrong with it, what it changes, and the codes to compare with its paper. */
export function FileLine({ file, onLeaveOut }: FileLineProps) {
  const styles = useStyles();
  const prose = useProse();
  const { communityName, changes, checkCodes, findings, isLate } = file;
  return (
    <div className={styles.line}>
      <Text weight="semibold">{communityName === "" ? prose.text("pane.collect.nobodys") : communityName}</Text>
      <Text size={200} className={styles.quiet}>{file.file}{isLate && prose.text("pane.collect.isLate")}</Text>
      {findings.length > 0 && <FileFindings findings={findings} />}
      {changes.length > 0 && <Disclosure summary={prose.text("pane.collect.changes", { count: changes.length })}><Changes file={file} /></Disclosure>}
      {checkCodes.length > 0 && (
        <Disclosure summary={prose.text("pane.collect.codes")}>
          <ul className={styles.list}>{checkCodes.map(({ unit, sheet, code }, position) => <li key={position}><Text size={200}>{unit} {sheet}</Text> <span className={styles.code}>{code}</span></li>)}</ul>
        </Disclosure>
      )}
      {onLeaveOut !== undefined && <div><Button size="small" appearance="subtle" aria-label={prose.text("pane.collect.leaveOutOf", { file: file.file })} onClick={onLeaveOut}>{prose.text("pane.collect.leaveOut")}</Button></div>}
    </div>
  );
}

function Changes({ file: { changes } }: { readonly file: FileReport }) {
  const styles = useStyles();
  const prose = useProse();
  const shown = (value: string): string => (value === "" ? prose.text("pane.collect.blank") : value);
  return (
    <ul className={styles.list}>
      {changes.slice(0, mostChanges).map(({ sheet, cell, what, before, after }, position) => (
        <li key={position}>
          <Text size={200} block>{cell === "" ? sheet : <CellLink place={{ sheet, cell }} />} {what}</Text>
          <span className={styles.value}>{prose.text("pane.collect.change", { before: shown(before), after: shown(after) })}</span>
        </li>
      ))}
      {changes.length > mostChanges && <li><Text size={200} className={styles.quiet}>{prose.text("pane.collect.moreChanges", { count: changes.length - mostChanges })}</Text></li>}
    </ul>
  );
}
