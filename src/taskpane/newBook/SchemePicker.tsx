import { makeStyles, Radio, RadioGroup, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { PaneActions } from "../../app/session/paneState";
import type { TemplateView } from "../../app/service/workbookService";
import { EmptyNote } from "../parts/EmptyNote";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { SchemeFindings } from "./SchemeFindings";

const useStyles = makeStyles({
  group: { rowGap: tokens.spacingVerticalS },
  scheme: { display: "flex", flexDirection: "column", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0` },
  beside: { paddingLeft: "32px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SchemePickerProps {
  readonly chosen: TemplateView | undefined;
  readonly onChoose: (scheme: TemplateView) => void;
  readonly actions: PaneActions;
}

/** The schemes that ship: title, what each is for, and what the linter says of it. */
export function SchemePicker({ chosen, onChoose, actions }: SchemePickerProps) {
  const styles = useStyles();
  const prose = useProse();
  const label = useId();
  const templates = useTemplates(actions);
  if (templates === undefined) return <Spinner size="small" label={prose.text("pane.task.templates")} />;
  if (templates.length === 0) return <EmptyNote>{prose.text("pane.new.scheme.none")}</EmptyNote>;
  return (
    <RadioGroup aria-label={prose.text("pane.new.scheme.title")} className={styles.group} value={chosen?.name ?? ""} onChange={(_, { value }) => templates.filter(({ name }) => name === value).forEach(onChoose)}>
      {templates.map((template) => (
        <div key={template.name} className={styles.scheme}>
          <Radio value={template.name} label={<Text weight="semibold">{titleIn(prose.language, template.title)}</Text>} aria-describedby={`${label}${template.name}`} />
          <div className={styles.beside}>
            <Text id={`${label}${template.name}`}>{titleIn(prose.language, template.description)}</Text>
            <Text size={200} className={styles.quiet}>{prose.text("pane.new.scheme.version", { version: template.version, issuer: template.document.issuer })}</Text>
            <SchemeFindings findings={template.findings} />
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}

function useTemplates(actions: PaneActions): readonly TemplateView[] | undefined {
  const [templates, setTemplates] = useState<readonly TemplateView[]>();
  useEffect(() => {
    let isWanted = true;
    void actions.templates().then((loaded) => (isWanted ? setTemplates(loaded) : undefined));
    return () => {
      isWanted = false;
    };
  }, [actions]);
  return templates;
}
