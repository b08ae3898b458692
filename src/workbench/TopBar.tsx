import { Badge, makeStyles, Text, tokens, Toolbar, ToolbarButton, ToolbarDivider } from "@fluentui/react-components";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { BuildingHome20Regular } from "@fluentui/react-icons/svg/building-home";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { PanelRightContract20Regular } from "@fluentui/react-icons/svg/panel-right-contract";
import { PanelRightExpand20Regular } from "@fluentui/react-icons/svg/panel-right-expand";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ReactElement, RefObject } from "react";
import type { Language, Prose } from "../app/prose";
import { SearchField } from "./SearchField";
import type { WorkbenchActions, WorkbenchState } from "./workbenchState";

export interface TopBarProps {
  readonly state: WorkbenchState;
  readonly actions: WorkbenchActions;
  readonly language: Language;
  readonly onNew: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly prose: Prose;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly isPaneShown: boolean;
  readonly onPane: () => void;
}

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", flexShrink: 0, minHeight: "44px", columnGap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, position: "relative", zIndex: 30 },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", color: tokens.colorBrandForeground1, "@media (max-width: 980px)": { display: "none" } },
  file: { minWidth: 0, flexShrink: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  space: { flexGrow: 1 },
  tools: { flexShrink: 0, padding: 0 },
  button: { minWidth: 0 },
  words: { "@media (max-width: 1180px)": { display: "none" } },
});

/** Files to the left, what was done to the workbook in the middle, the view to the right. */
export function TopBar({ state, actions, language, onNew, onLanguage, prose, search, isPaneShown, onPane }: TopBarProps) {
  const styles = useStyles();
  const isBusy = state.busy !== undefined;
  const button = (name: string, icon: ReactElement, onClick: () => void, appearance?: "primary") => (
    <ToolbarButton className={styles.button} icon={icon} disabled={isBusy} appearance={appearance ?? "subtle"} aria-label={prose.text(`workbench.${name}`)} title={prose.text(`workbench.${name}.title`)} onClick={onClick}>
      <span className={styles.words}>{prose.text(`workbench.${name}`)}</span>
    </ToolbarButton>
  );
  const icon = (words: string, picture: ReactElement, onClick: () => void) => <ToolbarButton className={styles.button} icon={picture} aria-label={words} title={words} onClick={onClick} />;
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>{prose.text("workbench.product")}</h1>
      <Toolbar size="small" className={styles.tools} aria-label={prose.text("workbench.files")}>
        {button("open", <FolderOpen20Regular />, () => void actions.pickFile())}
        {button("save", <Save20Regular />, () => void actions.save(), state.isUnsaved ? "primary" : undefined)}
        {button("new", <DocumentAdd20Regular />, onNew)}
        {button("sample", <BuildingHome20Regular />, () => void actions.openSample())}
        <ToolbarDivider />
        {icon(prose.text("workbench.undo"), <ArrowUndo20Regular />, () => actions.undo())}
        {icon(prose.text("workbench.redo"), <ArrowRedo20Regular />, () => actions.redo())}
      </Toolbar>
      <Text className={styles.file} title={state.fileName}>{state.fileName}</Text>
      {isBusy ? <Text role="status" size={200} wrap={false}>{prose.text("workbench.busy")}</Text> : state.isUnsaved && <Badge appearance="tint" color="warning" style={{ flexShrink: 0 }}>{prose.text("workbench.unsaved")}</Badge>}
      <span className={styles.space} />
      <SearchField prose={prose} field={search} onSearch={(text) => void actions.find(text)} />
      <Toolbar size="small" className={styles.tools} aria-label={prose.text("workbench.view")}>
        <ToolbarButton className={styles.button} icon={<LocalLanguage20Regular />} title={prose.text("workbench.otherLanguage")} onClick={() => onLanguage(other)}>
          <span lang={other}>{prose.text("workbench.otherLanguage")}</span>
        </ToolbarButton>
        {icon(prose.text(isPaneShown ? "workbench.hidePane" : "workbench.showPane"), isPaneShown ? <PanelRightContract20Regular /> : <PanelRightExpand20Regular />, onPane)}
      </Toolbar>
    </header>
  );
}
