import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { FormResult } from "../../domain/combining/formResult";
import type { UnitResult } from "../../domain/combining/scoreUnits";
import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import { rankTrace } from "../../workbook/sheets/rankTrace";
import { CellLink } from "../parts/CellLink";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { communityName } from "./bookPart";
import { FigureLine } from "./FigureLine";
import { gradeText } from "./gradeText";
import { ItemLines } from "./ItemLines";
import { PointsShown } from "./PointsShown";
import type { PartProps } from "./partProps";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  missing: { margin: 0 },
  sums: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
});

interface UnitDetailProps extends PartProps {
  readonly sheet: ScoreSheet;
  readonly unit: UnitResult;
}

/** What a unit's score is made of: what overrides it, what is missing, each item, total, grade, rank. */
export function UnitDetail({ view, sheet, unit }: UnitDetailProps) {
  const styles = useStyles();
  const prose = useProse();
  const { scheme } = view.results;
  const rank = rankTrace(unit, scheme.policies);
  return (
    <>
      <Overriding unit={unit} />
      <MissingEntries view={view} sheet={sheet} unit={unit} />
      {unit.forms.map((form) => <FormLines key={form.facts.scorer} view={view} sheet={sheet} form={form} isOnly={unit.forms.length === 1} />)}
      <div className={styles.sums}>
        <FigureLine title={prose.text("pane.results.total")} value={<PointsShown points={unit.total} />} trace={unit.total.trace} scheme={scheme} />
        <FigureLine title={prose.text("pane.results.grade")} value={gradeText(sheet, unit.grade, prose)} trace={unit.grade.trace} scheme={scheme} />
        <FigureLine title={prose.text("pane.results.rank")} value={unit.rank ?? "—"} trace={rank} scheme={scheme} />
      </div>
    </>
  );
}

/** A veto, or a total that no band or two claim, is said before the items. */
function Overriding({ unit: { grade } }: { readonly unit: UnitResult }) {
  const prose = useProse();
  if (grade.state !== "vetoed" && grade.state !== "undetermined" && grade.trace.rule !== "grade.vetoWithoutDocument") return null;
  const { withValues } = prose.explanation(grade.trace);
  return <MessageBar intent={grade.state === "undetermined" ? "warning" : "error"} layout="multiline"><MessageBarBody>{withValues}</MessageBarBody></MessageBar>;
}

/** The blank entries of the unit's forms, each a link to its cell. */
function MissingEntries({ view, sheet, unit }: UnitDetailProps) {
  const styles = useStyles();
  const prose = useProse();
  const entries = view.progress.filter((form) => form.sheet === sheet.id && form.unit === unit.unit).flatMap(({ missing }) => missing);
  if (entries.length === 0) return null;
  return (
    <p className={styles.missing}>
      {prose.text("pane.results.stillMissing")}
      {entries.map(({ item, title, place }, index) => (
        <span key={`${item} ${place.cell}`}>{index > 0 && prose.text("pane.results.and")}<CellLink place={place}>{titleIn(prose.language, title)} {place.cell}</CellLink></span>
      ))}
    </p>
  );
}

function FormLines({ view, sheet, form, isOnly }: PartProps & { readonly sheet: ScoreSheet; readonly form: FormResult; readonly isOnly: boolean }) {
  const styles = useStyles();
  const prose = useProse();
  const { scheme } = view.results;
  return (
    <>
      {!isOnly && <h3 className={styles.heading}>{prose.text("pane.results.scoredBy", { scorer: communityName(view, form.facts.scorer) })}</h3>}
      <ItemLines sheet={sheet} form={form} scheme={scheme} />
      {!isOnly && <FigureLine title={prose.text("pane.results.formTotal")} value={<PointsShown points={form.total} />} trace={form.total.trace} scheme={scheme} />}
    </>
  );
}
