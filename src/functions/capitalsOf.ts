import { capitals } from "../domain/money/capitals";
import { fenOf } from "./cellValue";

/**
 * Writes an amount in Chinese capitals (人民币大写), as bills and pay lists ask for it. 1050000 is 壹佰零伍万元整.
 * @customfunction CAPITALS
 * @param amount The amount in yuan. It is rounded half up to fen.
 * @returns The amount in capitals, without the prefix 人民币.
 */
export function capitalsOf(amount: number): string {
  return capitals(fenOf(amount, "amount"));
}
