import { Button } from "@fluentui/react-components";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

/** What the last verification of this month came to, and another one. */
export function VerifyStep({ view, state: { verification }, actions }: StepProps) {
  const prose = useProse();
  const own = verification?.month === view.month ? verification : undefined;
  const errors = own?.findings.filter(({ severity }) => severity === "error").length ?? 0;
  const outcome = own === undefined ? "never" : own.isStale ? "stale" : errors > 0 ? "differs" : "agrees";
  const verify = (): void => {
    actions.show("verify");
    void actions.verify();
  };
  return (
    <>
      <Paragraph>{prose.text(`pane.step.verify.${outcome}`, { count: errors })}</Paragraph>
      {outcome === "differs"
        ? <Button onClick={() => actions.show("verify")}>{prose.text("pane.step.verify.see")}</Button>
        : outcome !== "agrees" && <Button onClick={verify}>{prose.text("pane.step.verify.do")}</Button>}
    </>
  );
}
