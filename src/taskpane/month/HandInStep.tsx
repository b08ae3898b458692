import { dayText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

/** How a committee's file gets back to the street. */
export function HandInStep({ view }: StepProps) {
  const prose = useProse();
  const report = view.round.find(({ task }) => task === "report");
  return (
    <ol style={{ margin: 0, paddingLeft: 20 }}>
      <li><Paragraph>{prose.text("pane.step.handIn.print")}</Paragraph></li>
      <li><Paragraph>{prose.text("pane.step.handIn.save")}</Paragraph></li>
      <li><Paragraph>{report === undefined ? prose.text("pane.step.handIn.send") : prose.text("pane.step.handIn.sendBy", { day: dayText(prose, report.day) })}</Paragraph></li>
    </ol>
  );
}
