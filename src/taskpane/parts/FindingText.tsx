import type { Finding } from "../../domain/finding";
import { useProse } from "../useProse";
import { CellLink } from "./CellLink";

/** One finding in words: where, what, why, what to do. Its cell is a link. */
export function FindingText({ finding }: { readonly finding: Finding }) {
  const prose = useProse();
  const { place } = finding;
  if (place.kind !== "cell") return <span>{prose.finding(finding)}</span>;
  return (
    <span>
      <CellLink place={{ sheet: place.sheet, cell: place.cell }} />
      {prose.text("pane.part.afterPlace")}
      {prose.finding({ ...finding, place: { kind: "none" } })}
    </span>
  );
}
