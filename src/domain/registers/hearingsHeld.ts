import type { Contract } from "../facts";
import { compareDays } from "../units/day";
import { hearingKind, type HearingRecord } from "./registers";
import { sameText } from "./registerRows";

/** Hearings of a contract within its service period; undefined where the register has none of it, or the period is open. */
export function hearingsHeld({ id, start, end }: Contract, records: readonly HearingRecord[]): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const held = records.filter(({ kind, about, day }) => kind === hearingKind.hearing && sameText(about) === sameText(id)
    && day !== undefined && compareDays(day, start) >= 0 && compareDays(day, end) <= 0);
  return held.length === 0 ? undefined : held.length;
}

/** Contracts with the hearings that 听证与整改 counts where none were typed. */
export function withHearings(contracts: readonly Contract[], records: readonly HearingRecord[]): readonly Contract[] {
  if (records.length === 0) return contracts;
  return contracts.map((contract) => (contract.hearings === undefined ? { ...contract, hearings: hearingsHeld(contract, records) } : contract));
}
