import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useProse } from "../useProse";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS }, field: { alignSelf: "stretch" } });

interface RosterFromSheetProps {
  readonly sheets: readonly string[];
  readonly onSheet: (title: string) => void;
}

/** Chooses a sheet of the open workbook. */
export function RosterFromSheet({ sheets, onSheet }: RosterFromSheetProps) {
  const styles = useStyles();
  const prose = useProse();
  const [title, setTitle] = useState(sheets[0] ?? "");
  return (
    <div className={styles.parts}>
      <Field className={styles.field} label={prose.text("pane.new.roster.whichSheet")} hint={prose.text("pane.new.roster.columns")}>
        <Select value={title} onChange={(_, { value }) => setTitle(value)}>{sheets.map((sheet) => <option key={sheet}>{sheet}</option>)}</Select>
      </Field>
      <Button onClick={() => onSheet(title)}>{prose.text("pane.new.roster.readSheet")}</Button>
    </div>
  );
}
