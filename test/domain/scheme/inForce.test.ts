/* eslint-disable @typescript-eslint/no-unsafe-return -- a test bends written data to shapes that the types forbid. */
import { describe, expect, it } from "vitest";
import { schemeInForce } from "../../../src/domain/scheme/inForce";
import type { Month } from "../../../src/domain/units/period";
import { bentScheme } from "./templateScheme";

function version(name: string, from: string, to?: string) {
  return bentScheme("shushan", (draft) => Object.assign(draft, { version: name, validity: { from, ...(to === undefined ? {} : { to }) } }));
}

describe("the scheme in force", () => {
  const versions = [version("1", "2026-01", "2026-06"), version("2", "2026-07")];
  const inForce = (month: string, of = versions) => schemeInForce(of, month as Month);

  it("is the version whose months hold the month, ends included", () => {
    expect(["2026-01", "2026-06", "2026-07", "2030-12"].map((month) => {
      const found = inForce(month);
      return found.kind === "one" ? found.scheme.version : found.kind;
    })).toEqual(["1", "1", "2", "2"]);
  });

  it("is an error with the names of all versions when none is in force", () => {
    expect(inForce("2025-12")).toEqual({ kind: "noneInForce", month: "2025-12", names: ["shushan 1", "shushan 2"] });
  });

  it("is an error with the names of both when two claim the month", () => {
    expect(inForce("2026-06", [...versions, version("3", "2026-06", "2026-06")])).toEqual({ kind: "twoInForce", month: "2026-06", names: ["shushan 1", "shushan 3"] });
  });
});
