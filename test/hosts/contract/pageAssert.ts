import type { ContractAssert } from "./contractHarness";

const longestShown = 600;

/** Checks of the contract on a page, where there is no test runner. */
export const pageAssert: ContractAssert = {
  equal(actual, expected, what) {
    const [found, wanted] = [canonical(actual), canonical(expected)];
    if (found !== wanted) throw new Error(`${what}: found ${found.slice(0, longestShown)}, expected ${wanted.slice(0, longestShown)}`);
  },
  isTrue(condition, what) {
    if (!condition) throw new Error(`${what}: not so`);
  },
};

/** Text that is equal for equal data, whatever the order of an object's keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, own: unknown) => {
    if (own instanceof Map) return { map: [...(own as Map<unknown, unknown>)] };
    if (own instanceof Set) return { set: [...(own as Set<unknown>)] };
    if (typeof own !== "object" || own === null || Array.isArray(own)) return own;
    return Object.fromEntries(Object.entries(own).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
  }) ?? "undefined";
}
