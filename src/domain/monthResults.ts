import type { FormResult } from "./combining/formResult";
import type { UnitResult } from "./combining/scoreUnits";
import type { RoundDates } from "./calendar/roundDates";
import type { Finding } from "./finding";
import type { AllowanceLine } from "./money/allowanceLine";
import type { AllowanceTotals } from "./money/allowanceTotals";
import type { BudgetLine } from "./money/communityBudget";
import type { ContractTotals } from "./money/contractTotals";
import type { InstalmentLine } from "./money/instalments";
import type { SatisfactionResult } from "./satisfaction/satisfactionResult";
import type { Scheme } from "./scheme/schemeSchema";
import type { Month } from "./units/period";

/** Everything that the engine computes of one open month. Parts that the scheme has no rule for are empty. */
export interface MonthResults {
  readonly month: Month;
  readonly scheme: Scheme;
  readonly dates: RoundDates;
  readonly forms: readonly FormResult[];
  readonly units: readonly UnitResult[];
  readonly satisfaction: readonly SatisfactionResult[];
  readonly allowances: readonly AllowanceLine[];
  readonly allowanceTotals: readonly AllowanceTotals[];
  readonly instalments: readonly InstalmentLine[];
  readonly contractTotals: ContractTotals;
  readonly budget: readonly BudgetLine[];
  readonly findings: readonly Finding[];
}
