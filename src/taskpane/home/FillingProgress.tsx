import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormProgress } from "../../app/service/workbookService";
import { Disclosure } from "../parts/Disclosure";
import { EmptyNote } from "../parts/EmptyNote";
import { Section } from "../parts/Section";
import { useProse } from "../useProse";
import { FormProgressLine } from "./FormProgressLine";
import { MissingEntries } from "./MissingEntries";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** How far each form of the month is; an unfinished one opens to its missing entries, each a way to its cell. */
export function FillingProgress({ progress }: { readonly progress: readonly FormProgress[] }) {
  const styles = useStyles();
  const prose = useProse();
  const open = progress.filter(({ missing }) => missing.length > 0);
  const complete = progress.filter(({ missing }) => missing.length === 0);
  const entries = open.reduce((sum, { missing }) => sum + missing.length, 0);
  const summary = prose.text(open.length === 0 ? "pane.home.allFilled" : "pane.home.filledOf", { filled: complete.length, all: progress.length, count: entries });
  return (
    <Section title={prose.text("pane.home.progress")} aside={progress.length > 0 && <Text size={200}>{summary}</Text>}>
      {progress.length === 0 && <EmptyNote>{prose.text("pane.home.noForms")}</EmptyNote>}
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((form, position) => (
            <li key={keyOf(form)}>
              <Disclosure summary={<FormProgressLine form={form} />} startsAs={position === 0 ? "open" : "closed"}><MissingEntries form={form} /></Disclosure>
            </li>
          ))}
        </ul>
      )}
      {complete.length > 0 && (
        <Disclosure summary={prose.text("pane.home.completeForms", { count: complete.length })}>
          <ul className={styles.list}>{complete.map((form) => <li key={keyOf(form)}><FormProgressLine form={form} /></li>)}</ul>
        </Disclosure>
      )}
    </Section>
  );
}

function keyOf({ sheet, unit, scorer }: FormProgress): string {
  return `${sheet}/${unit}/${scorer}`;
}
