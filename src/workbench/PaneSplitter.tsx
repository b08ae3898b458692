import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Prose } from "../app/prose";

interface PaneSplitterProps {
  readonly prose: Prose;
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onWidth: (width: number) => void;
}

const step = 20;

const useStyles = makeStyles({
  splitter: { width: "6px", marginLeft: "-3px", marginRight: "-3px", flexShrink: 0, cursor: "col-resize", zIndex: 5, touchAction: "none", ":hover": { backgroundColor: tokens.colorBrandBackground2 }, ":focus-visible": { backgroundColor: tokens.colorBrandBackground, outlineStyle: "none" }, "@media (max-width: 900px)": { display: "none" } },
});

/** The edge between grid and pane: drawn with the pointer, moved with the arrow keys. */
export function PaneSplitter({ prose, width, least, most, onWidth }: PaneSplitterProps) {
  const styles = useStyles();
  const set = (next: number): void => onWidth(Math.min(most, Math.max(least, next)));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const [start, from] = [event.clientX, width];
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => set(from + start - moved.clientX);
    target.addEventListener("pointermove", move);
    target.addEventListener("lostpointercapture", () => target.removeEventListener("pointermove", move), { once: true });
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") set(width + step);
    if (key === "ArrowRight") set(width - step);
  };
  return <div role="separator" aria-orientation="vertical" aria-label={prose.text("workbench.paneWidth")} aria-valuenow={width} aria-valuemin={least} aria-valuemax={most} tabIndex={0} className={styles.splitter} onPointerDown={onPointerDown} onKeyDown={onKeyDown} />;
}
