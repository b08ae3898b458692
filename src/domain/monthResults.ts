import type { FormResult } from "./combining/formResult";
import type { UnitResult } from "./combining/scoreUnits";
import type { RoundDates } from "./calendar/roundDates";
import type { Finding } from "./finding";
import type { SatisfactionResult } from "./satisfaction/computeSatisfaction";
import type { Scheme } from "./scheme/schemeSchema";
import type { Month } from "./units/period";

/** Everything that the engine computes of one open month. */
export interface MonthResults {
  readonly month: Month;
  readonly scheme: Scheme;
  readonly dates: RoundDates;
  readonly forms: readonly FormResult[];
  readonly units: readonly UnitResult[];
  readonly satisfaction: readonly SatisfactionResult[];
  readonly findings: readonly Finding[];
}
