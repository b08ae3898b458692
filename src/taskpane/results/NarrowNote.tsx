import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { wideQuery } from "./figureColumn";

const useStyles = makeStyles({
  note: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, [wideQuery]: { display: "none" } },
});

/** Below a name where the pane has no room for more columns. */
export function NarrowNote({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().note}>{children}</div>;
}
