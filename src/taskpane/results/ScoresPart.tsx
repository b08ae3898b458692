import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy } from "react";
import type { UnitResult } from "../../domain/combining/scoreUnits";
import type { ScoreSheet } from "../../domain/scheme/schemeSchema";
import { toNumber } from "../../domain/units/rational";
import { EmptyNote } from "../parts/EmptyNote";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { unitName } from "./bookPart";
import { ChartOrTable } from "./ChartOrTable";
import { drawnNumber, pointsText } from "./figureText";
import { gradeText } from "./gradeText";
import type { PartProps } from "./partProps";
import { ScoreTable } from "./ScoreTable";

const RankChart = lazy(async () => ({ default: (await import("./charts/RankChart")).RankChart }));

const useStyles = makeStyles({ counts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS } });

/** Scores by score sheet: who stands where, and why. */
export function ScoresPart({ view }: PartProps) {
  const prose = useProse();
  const { scheme, units } = view.results;
  const sheets = scheme.scoreSheets.map((sheet) => ({ sheet, units: inRankOrder(units.filter((unit) => unit.sheet === sheet.id)) })).filter(({ units: own }) => own.length > 0);
  if (sheets.length === 0) return <EmptyNote>{prose.text("pane.results.noForms")}</EmptyNote>;
  return sheets.map(({ sheet, units: own }) => <SheetScores key={sheet.id} view={view} sheet={sheet} units={own} />);
}

interface SheetScoresProps extends PartProps {
  readonly sheet: ScoreSheet;
  readonly units: readonly UnitResult[];
}

function SheetScores({ view, sheet, units }: SheetScoresProps) {
  const styles = useStyles();
  const prose = useProse();
  const scored = units.filter(({ total }) => total.state === "value").length;
  const isProvisional = units.some(({ total }) => total.state === "missing");
  const bars = units.map((unit) => ({
    name: unit.rank === undefined ? unitName(view, unit.unit) : prose.text("pane.results.ranked", { rank: unit.rank, unit: unitName(view, unit.unit) }),
    points: drawnNumber(unit.total), text: pointsText(unit.total, prose), grade: gradeText(sheet, unit.grade, prose), isVetoed: unit.grade.state === "vetoed",
  }));
  return (
    <ChartOrTable
      title={titleIn(prose.language, sheet.title)} id={`scores.${sheet.id}`} first="table"
      chart={units.length < 2 ? undefined : () => <RankChart bars={bars} most={toNumber(sheet.maxPoints.value)} />}
      table={() => <ScoreTable view={view} sheet={sheet} units={units} isProvisional={isProvisional} />}
    >
      <div className={styles.counts}>
        <Text size={200}>{prose.text("pane.results.scored", { scored, units: units.length })}</Text>
        {isProvisional && <Badge appearance="tint" color="warning" shape="rounded">{prose.text("pane.results.provisional")}</Badge>}
      </div>
      {isProvisional && <Text size={200}>{prose.text("pane.results.provisionalWhy")}</Text>}
    </ChartOrTable>
  );
}

/** By rank; who has none stands last, in the order of the roster. */
function inRankOrder(units: readonly UnitResult[]): UnitResult[] {
  return [...units].sort((left, right) => (left.rank ?? Infinity) - (right.rank ?? Infinity) || 0);
}
