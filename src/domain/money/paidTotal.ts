import type { PaidAllowance } from "../facts";
import { sumFen, type Fen } from "../units/money";

/** All that lines of closed lists paid, in fen: fixed, performance and arrears. */
export function paidTotal(lines: readonly PaidAllowance[]): Fen {
  return sumFen(lines.flatMap((line) => [line.fixed, line.performance, line.arrears]));
}
