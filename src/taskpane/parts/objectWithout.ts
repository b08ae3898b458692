import type { Period } from "../../domain/units/period";

/** The list or form of a line of 操作日志 ("津贴发放 2026-10 第1次") without its period, where that stands beside it. */
export function objectWithout(object: string, period: Period): string {
  return object.replace(` ${period}`, "");
}
