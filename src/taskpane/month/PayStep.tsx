import { Button } from "@fluentui/react-components";
import { CellLink } from "../parts/CellLink";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import { PayCheck } from "./pay/PayCheck";
import { Printings } from "./pay/Printings";
import type { StepProps } from "./stepProps";

const payingSheets = ["allowances", "instalments"] as const;

/** What finance signs: the month's list added up in three ways, how often it was printed, the sheets themselves. */
export function PayStep(props: StepProps) {
  const prose = useProse();
  const { view, state, actions } = props;
  const places = payingSheets.map((id) => view.places[`sheet.${id}`]).filter((place) => place !== undefined);
  if (places.length === 0) return null;
  const list = state.payList;
  return (
    <>
      <Paragraph>
        {prose.text("pane.step.pay.sheets")}
        {places.map((place, position) => <span key={place.sheet}>{position > 0 && prose.text("pane.part.comma")}<CellLink place={place}>{place.sheet}</CellLink></span>)}
      </Paragraph>
      {list?.isStale === true && <Paragraph tone="strong">{prose.text("pane.pay.stale")}</Paragraph>}
      <Button appearance={list === undefined ? "primary" : "secondary"} disabled={state.task !== undefined} onClick={() => void actions.checkPay()}>{prose.text(list === undefined ? "pane.pay.check" : "pane.pay.checkAgain")}</Button>
      {list !== undefined && <PayCheck list={list} />}
      {(list !== undefined || view.roundState.prints.length > 0) && <Printings {...props} />}
    </>
  );
}
