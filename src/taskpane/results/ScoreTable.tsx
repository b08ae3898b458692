import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { UnitResult } from "../../domain/combining/scoreUnits";
import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import { toNumber } from "../../domain/units/rational";
import { StateBadge } from "../parts/StateBadge";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { firstPlace, unitName } from "./bookPart";
import type { FigureColumn } from "./figureColumn";
import { FigureTable } from "./FigureTable";
import { drawnNumber } from "./figureText";
import { gradeText } from "./gradeText";
import { PointsShown } from "./PointsShown";
import type { PartProps } from "./partProps";
import { UnitDetail } from "./UnitDetail";

const useStyles = makeStyles({
  bar: { height: "4px", marginTop: "2px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden" },
  filled: { height: "100%", backgroundColor: tokens.colorBrandBackground, "@media (forced-colors: active)": { backgroundColor: "Highlight" } },
  notes: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXXS },
});

interface ScoreTableProps extends PartProps {
  readonly sheet: ScoreSheet;
  readonly units: readonly UnitResult[];
  readonly isProvisional: boolean;
}

/** Ranks, points and grades; a unit opens to its items. */
export function ScoreTable({ view, sheet, units, isProvisional }: ScoreTableProps) {
  const prose = useProse();
  // English words for states and grades are longer than two characters.
  const roomy = prose.language === "en";
  const columns: readonly FigureColumn[] = [
    { id: "rank", title: prose.text(isProvisional ? "pane.results.provisional" : "pane.results.rank"), width: "30px" },
    { id: "name", title: prose.text("pane.results.unit") },
    { id: "points", title: prose.text("pane.results.points"), align: "end", width: roomy ? "66px" : "50px" },
    { id: "grade", title: prose.text("pane.results.grade"), width: roomy ? "70px" : "56px" },
  ];
  const rows = units.map((unit) => ({
    id: unit.unit, name: unitName(view, unit.unit),
    cells: {
      rank: unit.rank ?? <Text aria-label={prose.text("pane.results.unranked")}>—</Text>,
      name: unitName(view, unit.unit), points: <PointsShown points={unit.total} />, grade: <GradeShown sheet={sheet} unit={unit} />,
    },
    note: <UnitNote sheet={sheet} unit={unit} />,
    place: firstPlace(view, ...unit.forms.map(({ facts }) => `form.${sheet.id}.${unit.unit}.${facts.scorer}`), "sheet.summary"),
    detail: () => <UnitDetail view={view} sheet={sheet} unit={unit} />,
  }));
  return <FigureTable label={titleIn(prose.language, sheet.title)} columns={columns} rows={rows} />;
}

function GradeShown({ sheet, unit: { grade } }: { readonly sheet: ScoreSheet; readonly unit: UnitResult }) {
  const prose = useProse();
  if (grade.state === "value" || grade.state === "vetoed") return <>{gradeText(sheet, grade, prose)}</>;
  return <StateBadge state={grade.state} />;
}

/** The length of the score, and what keeps it from being final. */
function UnitNote({ sheet, unit }: { readonly sheet: ScoreSheet; readonly unit: UnitResult }) {
  const styles = useStyles();
  const prose = useProse();
  const points = drawnNumber(unit.total);
  const share = points === undefined ? undefined : Math.max(0, Math.min(1, points / toNumber(sheet.maxPoints.value)));
  const isVetoed = unit.grade.state === "vetoed";
  return (
    <>
      {share !== undefined && <div className={styles.bar} aria-hidden><div className={styles.filled} style={{ width: `${share * 100}%` }} /></div>}
      {(isVetoed || unit.missingCount > 0 || unit.forms.length === 0) && (
        <div className={styles.notes}>
          {isVetoed && <StateBadge state="vetoed" />}
          {unit.missingCount > 0 && <Badge appearance="tint" color="danger" shape="rounded">{prose.text("pane.results.missing", { count: unit.missingCount })}</Badge>}
          {unit.forms.length === 0 && <Badge appearance="tint" color="danger" shape="rounded">{prose.text("pane.results.noForm")}</Badge>}
        </div>
      )}
    </>
  );
}
