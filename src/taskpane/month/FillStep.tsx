import { Button } from "@fluentui/react-components";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

/** How many forms are filled, and the way to what is not. */
export function FillStep({ view, actions }: StepProps) {
  const prose = useProse();
  const count = view.progress.reduce((sum, { missing }) => sum + missing.length, 0);
  const filled = view.progress.filter(({ missing }) => missing.length === 0).length;
  if (count === 0) return null;
  return (
    <>
      <Paragraph>{prose.text("pane.home.filledOf", { filled, all: view.progress.length, count })}</Paragraph>
      <Button onClick={() => actions.show("home")}>{prose.text("pane.step.fill.do")}</Button>
    </>
  );
}
