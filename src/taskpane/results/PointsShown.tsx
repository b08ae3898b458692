import type { Figure } from "../../domain/figure";
import type { Rational } from "../../domain/units/rational";
import { StateBadge } from "../parts/StateBadge";
import { useProse } from "../useProse";

/** Points or an index: the number, of which zero is one, or the state in its place. */
export function PointsShown({ points, of }: { readonly points: Figure<Rational>; readonly of?: Rational }) {
  const prose = useProse();
  if (points.state !== "value") return <StateBadge state={points.state} />;
  return <>{of === undefined ? prose.value(points.value) : prose.text("pane.results.pointsOf", { points: points.value, max: of })}</>;
}
