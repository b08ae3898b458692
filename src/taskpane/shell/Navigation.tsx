import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { screens, type Screen } from "../../app/session/paneState";
import { useActions } from "../useActions";
import { useProse } from "../useProse";
import { screenIcons } from "./screenIcons";

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: `repeat(${screens.length}, minmax(0, 1fr))`, padding: `0 ${tokens.spacingHorizontalXS}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", rowGap: "2px", minHeight: "48px", padding: "4px 0 6px",
    font: "inherit", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, background: "none",
    borderTopStyle: "none", borderLeftStyle: "none", borderRightStyle: "none", borderBottom: "3px solid transparent", borderRadius: 0, cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
    // Forced colours paint every border: only that of the shown screen may be seen.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  shown: {
    color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The six screens. Tab goes from one to the next, as do the arrow keys. */
export function Navigation({ shown }: { readonly shown: Screen }) {
  const styles = useStyles();
  const prose = useProse();
  const actions = useActions();
  return (
    <nav className={styles.bar} aria-label={prose.text("pane.shell.screens")} onKeyDown={moveFocus}>
      {screens.map((screen) => {
        const Icon = screenIcons[screen][screen === shown ? "shown" : "away"];
        return (
          <button key={screen} type="button" className={mergeClasses(styles.button, screen === shown && styles.shown)} aria-current={screen === shown ? "page" : undefined} onClick={() => actions.show(screen)}>
            <Icon />
            {prose.text(`pane.screen.${screen}`)}
          </button>
        );
      })}
    </nav>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[to % buttons.length]?.focus();
}
