import type { BookView } from "../../app/service/workbookService";
import { FindingList } from "../parts/FindingList";
import { Section } from "../parts/Section";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { AboutBook } from "./AboutBook";
import { ClosedNote } from "./ClosedNote";
import { FillingProgress } from "./FillingProgress";
import { LogLines } from "./LogLines";
import { NextStepCard } from "./NextStepCard";
import { RoundCalendar } from "./RoundCalendar";

/** Home of a workbook of ours: one next step, how far the forms are, the dates, and what workbook it is. */
export function BookOverview({ view, state, actions }: ScreenProps & { readonly view: BookView }) {
  const prose = useProse();
  return (
    <>
      <ClosedNote view={view} actions={actions} />
      <NextStepCard view={view} state={state} actions={actions} />
      {view.findings.length > 0 && (
        <Section title={prose.text("pane.home.noticed")}><FindingList findings={view.findings} /></Section>
      )}
      <FillingProgress progress={view.progress} />
      <RoundCalendar view={view} />
      <LogLines view={view} />
      <AboutBook view={view} />
    </>
  );
}
