import type { Finding } from "../../domain/finding";
import { capitals } from "../../domain/money/capitals";
import type { MonthResults } from "../../domain/monthResults";
import { fen } from "../../domain/units/money";
import { denominatorOf, hundred, multiply, parseDecimal, rational, toNumber } from "../../domain/units/rational";
import { allowancePaths, allowanceTotalPaths } from "./allowancePaths";
import { budgetPaths } from "./budgetPaths";
import { numberValue, textValue, type PathValue } from "./pathValue";
import { paymentPaths } from "./paymentPaths";
import { satisfactionPaths } from "./satisfactionPaths";
import { scorePaths } from "./scorePaths";

/** Every figure of a month by the path that people name it with, in the order of the results. */
export function figuresByPath(results: MonthResults): Map<string, PathValue> {
  return new Map([
    ...scorePaths(results.units),
    ...satisfactionPaths(results.satisfaction),
    ...allowancePaths(results.allowances),
    ...allowanceTotalPaths(results.allowanceTotals),
    ...paymentPaths(results.instalments),
    ...budgetPaths(results.budget),
    ...findingPaths("findings", results.findings),
  ]);
}

/** `findings`: the codes of errors and warnings, each once; `findings.<code>`: how many, notes too. */
export function findingPaths(name: string, findings: readonly Finding[]): [string, PathValue][] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const grave = findings.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  const list: [string, PathValue] = [name, { kind: "list", texts: [...new Set(grave)] }];
  return [list, ...[...counts].map(([code, count]): [string, PathValue] => [`${name}.${code}`, numberValue(rational(count))])];
}

/** `capitals.1050000.00`: the amount in words, for any amount; undefined for another path. */
export function capitalsAt(path: string): PathValue | undefined {
  const [, amount] = /^capitals\.(.+)$/.exec(path) ?? [];
  const yuan = amount === undefined ? undefined : parseDecimal(amount);
  if (yuan === undefined) return undefined;
  const cents = multiply(yuan, hundred);
  const isWhole = denominatorOf(cents) === 1n && Number.isSafeInteger(toNumber(cents));
  return isWhole ? textValue(capitals(fen(toNumber(cents)))) : undefined;
}
