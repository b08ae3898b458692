import type { FakeCell } from "./fakeBook";

const millisecondsPerDay = 86_400_000;

/** What a cell shows, for the few formats of the product; any other number is shown as it is. */
export function cellText(cell: FakeCell | undefined, numberFormat: string): string {
  if (cell === undefined) return "";
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  if (typeof cell.value === "string") return cell.value;
  const decimals = /^(#,##)?0\.(0+)/.exec(numberFormat);
  if (numberFormat.includes("%")) return `${(cell.value * 100).toFixed(/\.(0+)%/.exec(numberFormat)?.[1]?.length ?? 0)}%`;
  if (/[yd]/.test(numberFormat)) return new Date(Date.UTC(1899, 11, 30) + cell.value * millisecondsPerDay).toISOString().slice(0, 10);
  if (decimals === null) return String(cell.value);
  const fixed = cell.value.toFixed(decimals[2]?.length ?? 0);
  return decimals[1] === undefined ? fixed : fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
