import type { UnitResult } from "../../domain/combining/scoreUnits";
import type { Facts } from "../../domain/facts";
import type { CellReference } from "../../domain/formula/expression";
import type { MonthResults } from "../../domain/monthResults";
import type { BookLayouts } from "../bookLayouts";
import type { BookSpec } from "../bookSpec";
import type { ClosedUnits } from "../closedUnits";

/** What the rows are made of; results and closed months by unit, for there is a look-up in nearly every cell. */
export interface SummaryContent {
  readonly spec: BookSpec;
  readonly layouts: BookLayouts;
  readonly facts: Facts;
  readonly results: MonthResults;
  readonly unitResult: (scoreSheet: string, unit: string) => UnitResult | undefined;
  readonly closed: ClosedUnits;
  /** Where the street's allowances of the month stand, and what stands there; undefined without them. */
  readonly allowanceTotal: { readonly cell: CellReference; readonly value: number | string } | undefined;
}
