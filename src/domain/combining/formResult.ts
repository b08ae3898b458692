import type { Entry, FormFacts, RowKey } from "../facts";
import type { Figure } from "../figure";
import type { Trace } from "../explanation/trace";
import type { Points } from "../units/points";
import type { Rational } from "../units/rational";

/** What counts on one line of a form: this month's answer and the count over the item's period. */
export interface RowResult {
  readonly key: RowKey;
  readonly target: Entry;
  readonly counted: Entry;
  readonly accumulated: Entry;
}

export interface ItemResult {
  readonly id: string;
  readonly block: string;
  readonly isBonus: boolean;
  readonly isDue: boolean;
  readonly maxPoints: Rational;
  readonly points: Figure<Points>;
  /** What goes into the total: the points, full marks where the policy says so for not applicable, else zero. */
  readonly pointsCounted: Points;
  /** What goes into the denominator: zero where not applicable leaves it; always zero for a bonus. */
  readonly maxDue: Points;
}

export interface BlockResult {
  readonly id: string;
  readonly points: Points;
  readonly maxDue: Points;
}

/** Everything computed from one form. */
export interface FormResult {
  readonly facts: FormFacts;
  readonly rows: readonly RowResult[];
  readonly items: readonly ItemResult[];
  readonly blocks: readonly BlockResult[];
  /** Item ids that are missing (缺). */
  readonly missing: readonly string[];
  /** Sum of points and of maxima that were due, before rebasing; bonus apart. */
  readonly pointsBeforeRebasing: Points;
  readonly maxDue: Points;
  readonly bonus: Points;
  /** 拟定: as computed. */
  readonly proposal: Figure<Points>;
  /** What counts: the final decision where there is one, else the proposal. */
  readonly total: Figure<Points>;
  readonly grade: Figure<string>;
  readonly trace: Trace;
}
