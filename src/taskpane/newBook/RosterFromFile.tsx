import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { useRef, useState, type ChangeEvent } from "react";
import type { Outcome } from "../../app/ports";
import type { RosterSource } from "../../app/service/workbookService";
import { useProse } from "../useProse";

/** Before a byte is read: the list of the largest street is a hundredth of it. */
const mostBytes = 20 * 1024 * 1024;

const useStyles = makeStyles({ parts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS }, hint: { color: tokens.colorNeutralForeground2, width: "100%" } });

/** Chooses a roster file; `onFile` gets a way to read it, which refuses one that is too large. */
export function RosterFromFile({ onFile }: { readonly onFile: (take: () => Promise<Outcome<RosterSource>>) => void }) {
  const styles = useStyles();
  const prose = useProse();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // The same file, corrected, may be chosen again.
    target.value = "";
    if (file === undefined) return;
    setName(file.name);
    onFile(() => readFile(file));
  };
  return (
    <div className={styles.parts}>
      <input ref={input} type="file" accept=".csv,.xlsx" hidden aria-label={prose.text("pane.new.roster.choose")} onChange={choose} />
      <Button icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>{prose.text("pane.new.roster.choose")}</Button>
      {name !== "" && <Text>{name}</Text>}
      <Text size={200} className={styles.hint}>{prose.text("pane.new.roster.columns")}</Text>
    </div>
  );
}

async function readFile(file: File): Promise<Outcome<RosterSource>> {
  const refuse = (code: string, values: Record<string, string | number>): Outcome<never> => ({ ok: false, findings: [{ code, severity: "error", place: { kind: "none" }, values }] });
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
  if (file.size > mostBytes) return refuse("rosterFileTooLarge", { file: file.name, found: megabytes(file.size), allowed: megabytes(mostBytes) });
  try {
    return { ok: true, value: { kind: "file", bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }, findings: [] };
  } catch {
    // Moved, locked by another program, or on a drive that is gone: the browser does not say which.
    return refuse("rosterFileUnread", { file: file.name });
  }
}
