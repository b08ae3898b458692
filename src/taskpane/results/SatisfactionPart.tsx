import { Badge } from "@fluentui/react-components";
import { lazy } from "react";
import type { SatisfactionResult } from "../../domain/satisfaction/satisfactionResult";
import type { Survey } from "../../domain/scheme/schemeSchema";
import { EmptyNote } from "../parts/EmptyNote";
import { periodText } from "../parts/dateText";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { firstPlace, unitName } from "./bookPart";
import { ChartOrTable } from "./ChartOrTable";
import type { FigureColumn } from "./figureColumn";
import { FigureTable } from "./FigureTable";
import { drawnNumber, pointsText } from "./figureText";
import { intervalText } from "./intervalText";
import { PointsShown } from "./PointsShown";
import type { PartProps } from "./partProps";
import { SatisfactionDetail } from "./SatisfactionDetail";

const IntervalChart = lazy(async () => ({ default: (await import("./charts/IntervalChart")).IntervalChart }));

/** Satisfaction by survey: the index, how sure it is, and why there is none. */
export function SatisfactionPart({ view }: PartProps) {
  const prose = useProse();
  const { scheme, satisfaction } = view.results;
  // The period that runs comes first: it is what can still be worked on. The finished one beneath it is what counts.
  const surveys = scheme.surveys.flatMap((survey) => [satisfaction, view.earlierSatisfaction].map((all) => ({ survey, results: all.filter((result) => result.survey === survey.id) }))).filter(({ results }) => results.length > 0);
  if (surveys.length === 0) return <EmptyNote>{prose.text("pane.results.noSurvey")}</EmptyNote>;
  return surveys.map(({ survey, results }) => <SurveyResults key={`${survey.id}.${results[0]!.period}`} view={view} survey={survey} results={results} />);
}

interface SurveyResultsProps extends PartProps {
  readonly survey: Survey;
  readonly results: readonly SatisfactionResult[];
}

function SurveyResults({ view, survey, results }: SurveyResultsProps) {
  const prose = useProse();
  const title = titleIn(prose.language, survey.title);
  const unusable = results.filter(({ usable }) => !usable).length;
  const bars = results.map((result) => ({
    name: unitName(view, result.subject), index: drawnNumber(result.index), low: result.low, high: result.high,
    text: result.usable ? prose.text("pane.results.indexInterval", { index: pointsText(result.index, prose), interval: intervalText(result, prose) }) : prose.text("pane.results.unusable"),
  }));
  const [first] = results;
  return (
    <ChartOrTable
      title={first === undefined ? title : prose.text("pane.results.ofPeriod", { title, period: periodText(prose, first.period) })} id={`satisfaction.${survey.id}.${first?.period ?? ""}`} first={unusable === results.length ? "table" : "chart"}
      chart={unusable === results.length ? undefined : () => <IntervalChart bars={bars} />} table={() => <SurveyTable view={view} survey={survey} results={results} />}
    >
      {unusable > 0 && <EmptyNote>{prose.text("pane.results.unusableUnits", { unusable, units: results.length })}</EmptyNote>}
    </ChartOrTable>
  );
}

function SurveyTable({ view, survey, results }: SurveyResultsProps) {
  const prose = useProse();
  const columns: readonly FigureColumn[] = [
    { id: "name", title: prose.text("pane.results.unit") },
    { id: "index", title: prose.text("pane.results.index"), align: "end", width: "60px" },
    { id: "interval", title: prose.text("pane.results.interval"), align: "end", width: "78px" },
    { id: "replies", title: prose.text("pane.results.replies"), align: "end", width: "38px" },
  ];
  const rows = results.map((result) => ({
    id: result.subject, name: unitName(view, result.subject),
    cells: { name: unitName(view, result.subject), index: <PointsShown points={result.index} />, interval: intervalText(result, prose), replies: result.replies },
    note: result.usable ? undefined : <Badge appearance="tint" color="warning" shape="rounded">{prose.text("pane.results.unusable")}</Badge>,
    // The sheet shows the period that runs; an earlier one stands in its replies only.
    place: view.results.satisfaction.includes(result) ? firstPlace(view, `satisfaction.${survey.id}.${result.subject}`, "sheet.satisfaction") : undefined,
    detail: () => <SatisfactionDetail survey={survey} result={result} scheme={view.results.scheme} />,
  }));
  return <FigureTable label={titleIn(prose.language, survey.title)} columns={columns} rows={rows} />;
}
