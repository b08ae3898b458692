import type { Engagement, QuarterResult } from "../facts";
import type { Figure } from "../figure";
import type { Fen } from "../units/money";
import type { Quarter } from "../units/period";
import type { Rational } from "../units/rational";
import type { CarriedPerformance } from "./carriedPerformance";
import type { CorrectedPeriods } from "./correctedPeriods";

/** What stands beside a line for who checks it; key `remark.allowance.<code>` in the prose. */
export type AllowanceRemark = "missingStart" | "gridTwice" | "joined" | "left" | "alsoStaff" | "failed" | "notAssessed" | "heldBefore" | "arrears";

/** One line of a month's list (津贴发放表): one engagement. Amounts in fen. */
export interface AllowanceLine {
  readonly engagement: Engagement;
  /** Share of the month, 0 to 1; undefined without a start. */
  readonly fixedMonths: Rational | undefined;
  readonly fixed: Figure<Fen>;
  /** The quarter whose performance allowance this list pays; undefined in the months that pay none, as is its result. */
  readonly quarter: Quarter | undefined;
  readonly result: QuarterResult | undefined;
  /** Months of the quarter that count, 0 to 3; undefined without a quarter or a start. */
  readonly performanceMonths: Rational | undefined;
  readonly performance: Figure<Fen>;
  readonly arrears: Figure<Fen>;
  /** 所属期 of the arrears. */
  readonly corrected: CorrectedPeriods;
  /** What last year's workbook left unpaid and nobody has assessed yet: held, in no sum. */
  readonly heldBefore: readonly CarriedPerformance[];
  readonly total: Figure<Fen>;
  readonly remarks: readonly AllowanceRemark[];
}
