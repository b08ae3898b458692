import { describe, expect, test } from "vitest";
import { judgeFiles, type JudgedFile, type JudgingContext } from "../../../src/app/collect/judgeFiles";
import type { InspectedFile } from "../../../src/app/collect/inspectedFile";
import { noEntries } from "../../../src/app/collect/committeeEntries";
import type { CollectedFile } from "../../../src/domain/facts";
import type { Finding } from "../../../src/domain/finding";
import type { Day } from "../../../src/domain/units/day";

const file = (name: string, community: string, digest: string, more: Partial<InspectedFile> = {}): InspectedFile =>
  ({ file: name, savedAt: undefined, community, communityName: community, digest, checkCodes: [], findings: [], entries: noEntries, ...more });
const line = (community: string, digest: string, state: CollectedFile["state"], at: string): CollectedFile => ({ month: "2026-03" as never, community, file: `${community}.xlsx`, at, digest, state, note: "" });
const change = { sheet: "和平站", cell: "G8", what: "家庭访视 核定", before: "12", after: "15" };
const context: JudgingContext = { lineage: [], reportDay: "2026-04-03" as Day, at: undefined, differences: () => [change] };
const judged = (files: readonly InspectedFile[], more: Partial<JudgingContext> = {}): string[] =>
  judgeFiles(files, { ...context, ...more }).map(({ file: { file: name }, state, findings }: JudgedFile) => [name, state, ...findings.map(({ code }) => code)].join(" "));
const broken: Finding = { code: "formulaMissing", severity: "error", place: { kind: "none" }, values: {} };

describe("files of one batch", () => {
  test("are each the first of their community", () => {
    expect(judged([file("a", "C01", "1"), file("b", "C02", "2")])).toEqual(["a fresh", "b fresh"]);
  });

  test("with the same content are one, the one with the shorter name, in whatever order they come", () => {
    const two = [file("和平(1).xlsx", "C01", "1"), file("和平.xlsx", "C01", "1")];
    expect(judged(two)).toEqual(["和平(1).xlsx same collectSameTwice", "和平.xlsx fresh"]);
    expect(judged([...two].reverse())).toEqual(["和平.xlsx fresh", "和平(1).xlsx same collectSameTwice"]);
  });

  test("of one community that differ are both returned, with what differs", () => {
    const two = [file("和平.xlsx", "C01", "1"), file("和平(1).xlsx", "C01", "2"), file("琥珀.xlsx", "C02", "3")];
    expect(judged(two)).toEqual(["和平.xlsx returned collectTwoVersions", "和平(1).xlsx returned collectTwoVersions", "琥珀.xlsx fresh"]);
    expect(judgeFiles(two, context)[0]!.findings[0]!.values).toMatchObject({ count: 1, changes: "和平站 G8 家庭访视 核定 12→15", files: "和平.xlsx、和平(1).xlsx" });
  });

  test("of which one has an error leave the other, for what is broken cannot be meant", () => {
    expect(judged([file("a", "C01", "1", { findings: [broken] }), file("b", "C01", "2")])).toEqual(["a returned formulaMissing", "b fresh"]);
  });
});

describe("a file after others of its community", () => {
  const lineage = [line("C01", "1", "replaced", "2026-04-01 09:00"), line("C01", "2", "taken", "2026-04-02 09:00"), line("C02", "9", "returned", "2026-04-02 09:00")];

  test("is unchanged, replaces visibly, or is the first although one was returned", () => {
    expect(judged([file("a", "C01", "2"), file("b", "C02", "9")], { lineage })).toEqual(["a same", "b fresh"]);
    expect(judged([file("a", "C01", "3")], { lineage })).toEqual(["a changed collectReplaces"]);
  });

  test("that was replaced itself does not come back from an old copy, only from one saved later", () => {
    expect(judged([file("a", "C01", "1")], { lineage })).toEqual(["a returned collectReplacedBefore"]);
    expect(judged([file("a", "C01", "1", { savedAt: "2026-04-02 09:00" })], { lineage })).toEqual(["a returned collectReplacedBefore"]);
    expect(judged([file("a", "C01", "1", { savedAt: "2026-04-02 09:01" })], { lineage })).toEqual(["a changed collectBackToEarlier"]);
  });
});

describe("a file after the deadline", () => {
  const lateness = (savedAt: string | undefined, at?: string): unknown[] => judgeFiles([file("a", "C01", "1", { savedAt })], { ...context, at }).map(({ isLate, state, findings }) => [isLate, state, findings[0]?.values["days"]]);

  test.each([["2026-04-03 23:59", [false, "fresh", undefined]], ["2026-04-04 00:00", [true, "fresh", 1]], ["2026-04-13 08:00", [true, "fresh", 10]]] as const)("saved %s: %j, and it is taken all the same", (savedAt, expected) => {
    expect(lateness(savedAt)).toEqual([expected]);
  });

  test("is late by the time of collecting where nobody knows when it was saved", () => {
    expect([lateness(undefined, "2026-04-05 10:00"), lateness(undefined), lateness("2026-04-02 10:00", "2026-04-05 10:00")].flat()).toEqual([[true, "fresh", 2], [false, "fresh", undefined], [false, "fresh", undefined]]);
  });
});
