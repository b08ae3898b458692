import { Button } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import type { CellPlace } from "../../app/ports";
import { useActions } from "../useActions";
import { useProse } from "../useProse";

/** Selects the cell of a row, in the width of a picture. */
export function GoToCell({ place, of }: { readonly place: CellPlace; readonly of: string }) {
  const actions = useActions();
  const prose = useProse();
  // A tooltip of the library in each of hundreds of rows would hang an element into the page for each.
  return (
    <Button
      size="small" appearance="transparent" icon={<Open16Regular />} aria-label={prose.text("pane.results.goTo", { of })}
      title={prose.text("pane.part.goTo", { address: `${place.sheet}!${place.cell}` })} onClick={() => void actions.select(place)}
    />
  );
}
