import { Button } from "@fluentui/react-components";
import { dayText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

/** From when to when the results are published, until when somebody may object, and the way to the results. */
export function PublishStep({ view, actions }: StepProps) {
  const prose = useProse();
  const objection = view.round.find(({ task }) => task === "objectionEnd");
  return (
    <>
      {objection !== undefined && <Paragraph>{prose.text("pane.step.publish.objection", { day: dayText(prose, objection.day) })}</Paragraph>}
      <Button onClick={() => actions.show("results")}>{prose.text("pane.step.publish.do")}</Button>
    </>
  );
}
