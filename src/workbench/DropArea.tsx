import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import type { Prose } from "../app/prose";
import { droppedFile } from "./browserFiles";
import type { PickedFile } from "./workbenchWorld";

const useStyles = makeStyles({
  area: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", position: "relative" },
  overlay: { position: "absolute", inset: 0, zIndex: 40, display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", rowGap: tokens.spacingVerticalS, backgroundColor: tokens.colorBackgroundOverlay, pointerEvents: "none" },
  card: { padding: tokens.spacingHorizontalXXL, borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1, textAlign: "center", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** Takes a file that is dropped anywhere on the page, and says so while it is held over it. */
export function DropArea({ prose, onDrop, children }: { readonly prose: Prose; readonly onDrop: (file: PickedFile) => void; readonly children: ReactNode }) {
  const styles = useStyles();
  const [isOver, setOver] = useState<"page" | "inside">();
  // Each element inside tells of entering and leaving; the file is gone when it left as many as it entered.
  const depth = useRef(0);
  const moved = (step: 1 | -1) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    depth.current = Math.max(0, depth.current + step);
    // The element that is entered tells first, then the one that was left.
    if (step === 1) setOver(isTakenInside(event.target) ? "inside" : "page");
    else if (depth.current === 0) setOver(undefined);
  };
  const dropped = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    depth.current = 0;
    setOver(undefined);
    // A part of the pane that takes files itself keeps what is dropped on it.
    if (isTakenInside(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    void droppedFile(event.dataTransfer).then((file) => file !== undefined && onDrop(file));
  };
  return (
    <div className={styles.area} onDragEnterCapture={moved(1)} onDragLeaveCapture={moved(-1)} onDragOverCapture={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()} onDropCapture={dropped}>
      {children}
      {isOver === "page" && (
        <div className={styles.overlay}>
          <div className={styles.card}>
            <Text size={500} weight="semibold">{prose.text("workbench.drop")}</Text>
            <Text>{prose.text("workbench.drop.what")}</Text>
          </div>
        </div>
      )}
    </div>
  );
}

function isTakenInside(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-takes-files]") !== null;
}
