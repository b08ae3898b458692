import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellPlace } from "../../app/ports";
import { useActions } from "../useActions";
import { useProse } from "../useProse";

interface CellLinkProps {
  readonly place: CellPlace;
  /** What to click on; the cell's address when left out. */
  readonly children?: ReactNode;
}

/** Selects a cell in the workbook. */
export function CellLink({ place, children }: CellLinkProps) {
  const actions = useActions();
  const prose = useProse();
  const address = `${place.sheet}!${place.cell}`;
  return (
    <Link inline title={prose.text("pane.part.goTo", { address })} onClick={() => void actions.select(place)}>
      {children ?? address}
    </Link>
  );
}
