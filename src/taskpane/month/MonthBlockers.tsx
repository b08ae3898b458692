import { makeStyles, tokens } from "@fluentui/react-components";
import type { FormProgress } from "../../app/service/workbookService";
import type { Finding } from "../../domain/finding";
import { MissingEntries } from "../home/MissingEntries";
import { Disclosure } from "../parts/Disclosure";
import { FindingList } from "../parts/FindingList";
import { PagedList } from "../parts/PagedList";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";

const useStyles = makeStyles({ blockers: { alignSelf: "stretch", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

interface MonthBlockersProps {
  readonly title: string;
  readonly forms: readonly FormProgress[];
  readonly errors: readonly Finding[];
}

/** Why the month cannot be closed or left yet: missing entries by form, then what verification found; each leads to its cell. */
export function MonthBlockers({ title, forms, errors }: MonthBlockersProps) {
  const styles = useStyles();
  const prose = useProse();
  const count = forms.reduce((sum, { missing }) => sum + missing.length, 0);
  return (
    <div className={styles.blockers}>
      <Paragraph tone="strong">{title}</Paragraph>
      {forms.length > 0 && <Paragraph>{prose.text("pane.step.next.missing", { count })}</Paragraph>}
      {forms.length > 0 && (
        <PagedList label={title} items={forms} keyOf={({ sheet, unit, scorer }) => `${sheet}/${unit}/${scorer}`}>
          {(form) => (
            <Disclosure summary={prose.text("pane.step.next.form", { unit: form.unitName, count: form.missing.length })} startsAs={form === forms[0] ? "open" : "closed"}>
              {() => <MissingEntries form={form} />}
            </Disclosure>
          )}
        </PagedList>
      )}
      {errors.length > 0 && (
        <>
          <Paragraph>{prose.text("pane.step.next.errors", { count: errors.length })}</Paragraph>
          <FindingList findings={errors} />
        </>
      )}
    </div>
  );
}
