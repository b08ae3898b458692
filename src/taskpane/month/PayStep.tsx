import { CellLink } from "../parts/CellLink";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import type { StepProps } from "./stepProps";

const payingSheets = ["allowances", "instalments"] as const;

/** The sheets that are checked, printed and signed before anybody is paid. */
export function PayStep({ view }: StepProps) {
  const prose = useProse();
  const places = payingSheets.map((id) => view.places[`sheet.${id}`]).filter((place) => place !== undefined);
  if (places.length === 0) return null;
  return (
    <Paragraph>
      {prose.text("pane.step.pay.sheets")}
      {places.map((place, position) => <span key={place.sheet}>{position > 0 && prose.text("pane.part.comma")}<CellLink place={place}>{place.sheet}</CellLink></span>)}
    </Paragraph>
  );
}
