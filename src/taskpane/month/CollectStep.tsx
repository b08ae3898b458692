import { Disclosure } from "../parts/Disclosure";
import { EmptyNote } from "../parts/EmptyNote";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import { CheckedFiles } from "./collect/CheckedFiles";
import { CommunityList } from "./collect/CommunityList";
import { FileDrop } from "./collect/FileDrop";
import { Unreported } from "./collect/Unreported";
import type { StepProps } from "./stepProps";

/** Files come in: dropped or picked, checked, shown, and only then taken. Who has not reported, and a text to remind them. */
export function CollectStep(props: StepProps) {
  const prose = useProse();
  const { view, state, actions } = props;
  const { reports, closing } = view.roundState;
  if (reports.length === 0) return <EmptyNote>{prose.text("pane.step.send.nobody")}</EmptyNote>;
  if (closing !== undefined) return <Disclosure summary={prose.text("pane.collect.communities", { count: reports.length })}>{() => <CommunityList reports={reports} />}</Disclosure>;
  const missing = reports.filter(({ state: own }) => own !== "taken");
  return (
    <>
      <FileDrop isBusy={state.task !== undefined && state.task.name !== "read"} onFiles={(files) => void actions.checkFiles(files)} />
      {state.collect !== undefined && <CheckedFiles collect={state.collect} state={state} actions={actions} />}
      {missing.length === 0 ? <Paragraph>{prose.text("pane.collect.allHere")}</Paragraph> : state.collect === undefined && <Unreported view={view} missing={missing} />}
      <Disclosure summary={prose.text("pane.collect.communities", { count: reports.length })}>{() => <CommunityList reports={reports} />}</Disclosure>
    </>
  );
}
