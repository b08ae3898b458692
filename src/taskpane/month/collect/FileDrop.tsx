import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { useRef, useState, type ChangeEvent, type DragEvent } from "react";
import type { OfferedFile } from "../../../app/session/offeredFiles";
import { useProse } from "../../useProse";
import { offeredFiles } from "./offeredFiles";

const useStyles = makeStyles({
  area: {
    alignSelf: "stretch", display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalL, textAlign: "center",
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface FileDropProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly OfferedFile[]) => void;
}

/** Takes many files at once, dropped or picked; wrong kinds too, for the check to name them. */
export function FileDrop({ isBusy, onFiles }: FileDropProps) {
  const styles = useStyles();
  const prose = useProse();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const offer = (files: FileList | null): void => {
    const offered = offeredFiles(files ?? []);
    if (offered.length > 0) onFiles(offered);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    offer(target.files);
    // The same files, corrected, may be chosen again.
    target.value = "";
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) offer(event.dataTransfer.files);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // The page around the pane leaves these files to it.
    <div data-takes-files className={mergeClasses(styles.area, isOver && styles.over)} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Text weight="semibold">{prose.text("pane.collect.drop")}</Text>
      <input ref={input} type="file" multiple accept=".xlsx,.xlsm,.xls,.et" hidden aria-label={prose.text("pane.collect.choose")} onChange={choose} />
      <Button appearance="primary" icon={<ArrowUpload20Regular />} disabled={isBusy} onClick={() => input.current?.click()}>{prose.text("pane.collect.choose")}</Button>
      <Text size={200} className={styles.hint}>{prose.text("pane.collect.dropWhat")}</Text>
    </div>
  );
}
