import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkFiles } from "../../../src/app/collect/checkFiles";
import type { ReceivedFile } from "../../../src/app/collect/collectReport";
import { inspectFiles } from "../../../src/app/collect/inspectFiles";
import type { InspectedFile } from "../../../src/app/collect/inspectedFile";
import { mergeFiles, mergeInspected, type CollectedBook } from "../../../src/app/collect/mergeFiles";
import type { Verification } from "../../../src/app/verifyBook";
import { committeeFacts } from "../../../src/app/split/committeeFacts";
import { withEntry } from "../../../src/domain/closing/operationLog";
import type { Facts, FormFacts, SurveyReply } from "../../../src/domain/facts";
import { rational } from "../../../src/domain/units/rational";
import { fileWorkbooks } from "../../../src/hosts/file/fileWorkbooks";
import { unzipSync } from "fflate";
import { valueOf } from "../openedYear";
import { collector, filledFile, sentRound, type Round } from "./returnedFiles";
import { verificationOf } from "../split/sentStreet";

let round: Round;
let files: readonly ReceivedFile[];
/** All three files taken into the workbook of `round`. */
let taken: { readonly book: CollectedBook; readonly after: Round };

const withReplies = (subject: string, count: number) => (facts: Facts): Facts => ({ ...facts, replies: [...facts.replies, ...Array.from({ length: count }, (_, index) => madeReply(facts, subject, index))] });
let madeReply: (facts: Facts, subject: string, index: number) => SurveyReply;

beforeAll(async () => {
  round = await sentRound((facts) => facts, "street");
  const { scheme } = round.street.reading;
  const survey = scheme.surveys.find(({ subject }) => subject === "station")!;
  madeReply = (facts, subject, index) => ({ survey: survey.id, period: "2026-Q1" as never, subject, group: survey.groups[0]!.id, answers: survey.questions.map(() => survey.levels[index % survey.levels.length]!.answer) });
  files = [await filledFile(round.street, "C01", withReplies("S01", 3)), await filledFile(round.street, "C02", withReplies("S02", 4)), await filledFile(round.street, "C03", withReplies("S02", 5))];
  const book = merged(round.street, files);
  taken = { book, after: written(round.bytes, book) };
}, 60_000);

const read = (bytes: Uint8Array, about?: { readonly fileName?: string }): ReturnType<typeof fileWorkbooks.read> => fileWorkbooks.read(bytes, about);
const merged = (street: Verification, received: readonly ReceivedFile[], at = collector.at): CollectedBook => valueOf(mergeFiles(street, received, read, { ...collector, at }));
/** The street's workbook after a merge, patched into its bytes and read again. */
function written(bytes: Uint8Array, { rewritten }: CollectedBook): Round {
  if (rewritten.changes === undefined) throw new Error(`Rebuilt for ${rewritten.rebuilt.join("、")}.`);
  const next = valueOf(fileWorkbooks.patch(bytes, rewritten.changes));
  return { bytes: next, street: verificationOf(next) };
}
const withCount = (row: string, count: number) => (facts: Facts): Facts => ({
  ...facts, forms: facts.forms.map((form): FormFacts => ({ ...form, rows: new Map([...form.rows].map(([key, entries]) => [key, key === row ? { ...entries, checked: { state: "value", value: rational(count) } } : entries])) })),
});

describe("sound files", () => {
  test("bring their entries into the street's workbook, which verifies and says where they come from", () => {
    const { book, after: { street } } = taken;
    expect(book.report.files.map(({ state }) => state)).toEqual(["fresh", "fresh", "fresh"]);
    expect(book.report.missing.map(({ community }) => community)).toEqual([]);
    const { facts } = street.reading;
    expect(street.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(facts.forms.filter(({ scorer }) => scorer.startsWith("C")).every(({ rows }) => rows.size > 0)).toBe(true);
    expect(facts.collected.map(({ community, file, at, state }) => [community, file, at, state])).toEqual(["C01", "C02", "C03"].map((id) => [id, `${id}.xlsx`, collector.at, "taken"]));
    expect(facts.log.at(-1)).toMatchObject({ action: "collect", person: collector.person, reason: "新收3，替换0，未变0，退回0" });
    const leaders = new Map(facts.roster.gridLeaders.map(({ id, community }) => [id, community]));
    const passed = facts.gridLeaderResults.filter(({ quarter, result }) => quarter === "2026-Q1" && result === "pass").map(({ engagement }) => leaders.get(engagement));
    expect([...new Set(passed)].sort()).toEqual(["C01", "C02", "C03"]);
  });

  test("of two committees of one unit keep their replies apart", () => {
    const { street } = taken.after;
    const from = street.reading.facts.replies.map(({ subject, from: source }) => `${subject} ${source}`);
    expect(["S01 C01", "S02 C02", "S02 C03"].map((key) => from.filter((each) => each === key).length)).toEqual([3, 4, 5]);
  });

  test("leave every part of the package but the sheets concerned, styles, texts and index as it was", () => {
    const before = unzipSync(round.bytes);
    const after = unzipSync(taken.after.bytes);
    expect(Object.keys(after).filter((name) => name !== "xl/calcChain.xml").sort()).toEqual(Object.keys(before).filter((name) => name !== "xl/calcChain.xml").sort());
    const untouched = Object.keys(before).filter((name) => after[name] !== undefined && Buffer.compare(before[name]!, after[name]) === 0);
    expect(untouched.length).toBeGreaterThan(Object.keys(before).length / 2);
  });

  test("change nothing the second time: no cell, no line", () => {
    const again = merged(taken.after.street, files, "2026-04-03 11:00");
    expect(again.report.files.map(({ state }) => state)).toEqual(["same", "same", "same"]);
    expect(again.rewritten.changes).toEqual([]);
  });
});

describe("any order of files and any repetition", () => {
  test("ends with the same entries and the same lineage", () => {
    const inspected = inspectFiles(round.street, files, read);
    const entered = ({ reading: { facts } }: Verification): unknown => [
      facts.forms, facts.gridLeaderResults, facts.votes, facts.populations, facts.replies.map((one) => JSON.stringify(one)).sort(), facts.collected.map(({ community, digest, state }) => [community, digest, state].join(" ")).sort(),
    ];
    const collectAll = (batches: readonly (readonly InspectedFile[])[]): Verification => batches.reduce((own, batch) => written(own.bytes, valueOf(mergeInspected(own.street, batch, collector))), round).street;
    const expected = entered(taken.after.street);
    const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 }).chain((order) => fc.tuple(fc.constant(order), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 })));
    fc.assert(fc.property(orders, ([order, first, repeated]) => {
      const all = order.map((index) => inspected[index]!);
      expect(entered(collectAll([all.slice(0, first), [...all.slice(first), all[repeated]!]]))).toEqual(expected);
    }), { numRuns: 3, seed: 4 });
  }, 180_000);
});

describe("a newer file of a community", () => {
  test("replaces the one before, entry by entry visible, and its own replies alone", async () => {
    const once = taken.after;
    const newer = await filledFile(round.street, "C02", (facts) => withReplies("S02", 2)(withCount("visits", 7)(facts)), "琥珀 改.xlsx", "2026-04-03 09:00");
    const book = merged(once.street, [newer], "2026-04-03 12:00");
    const [file] = book.report.files;
    expect(file).toMatchObject({ state: "changed" });
    expect(file!.changes.map(({ what, before, after }) => [what, before, after])).toEqual(expect.arrayContaining([[expect.stringMatching(/家庭访视 核定$/), expect.any(String), "7"], [expect.stringMatching(/答卷$/), "4份", "2份"]]));
    const { street } = written(once.bytes, book);
    const { collected, replies } = street.reading.facts;
    expect(collected.map(({ community, file: name, state }) => [community, name, state].join(" "))).toEqual(["C01 C01.xlsx taken", "C02 C02.xlsx replaced", "C03 C03.xlsx taken", "C02 琥珀 改.xlsx taken"]);
    expect(collected.at(-1)!.note).toMatch(/^替换上一份：.*家庭访视 核定.*7/);
    expect(replies.filter(({ subject }) => subject === "S02").map(({ from }) => from).sort()).toEqual(["C02", "C02", "C03", "C03", "C03", "C03", "C03"]);
    expect(street.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("edited apart from another copy is not taken, and neither is the copy; the rest is", async () => {
    const copies = [await filledFile(round.street, "C01", withCount("visits", 7), "和平.xlsx"), await filledFile(round.street, "C01", withCount("visits", 9), "和平(1).xlsx")];
    const book = merged(round.street, [...copies, files[1]!]);
    expect(book.report.files.map(({ state }) => state)).toEqual(["returned", "returned", "fresh"]);
    expect(book.report.files[0]!.findings.find(({ code }) => code === "collectTwoVersions")!.values["changes"]).toMatch(/家庭访视 核定 7→9/);
    expect(book.report.missing.map(({ community }) => community)).toEqual(["C01", "C03"]);
    const { facts } = written(round.bytes, book).street.reading;
    expect(facts.forms.find(({ scorer }) => scorer === "C01")!.rows.get("visits")?.checked.state ?? "missing").toBe("missing");
    expect(facts.collected.map(({ community, state }) => [community, state].join(" "))).toEqual(["C01 returned", "C01 returned", "C02 taken"]);
  });
});

describe("an older copy that arrives after a newer one", () => {
  const votesOf = (count: number) => (facts: Facts): Facts => {
    const survey = round.street.reading.scheme.surveys.find(({ subject }) => subject === "station")!;
    const questions = survey.questions.map(() => survey.levels.map((_, level) => (level === 0 ? count : undefined)));
    return { ...facts, replies: [], votes: [{ survey: survey.id, period: "2026-Q1" as never, subject: "S02", group: survey.groups[0]!.id, questions }] };
  };
  const firstVotes = ({ reading }: Verification): number | undefined => reading.facts.votes.find(({ subject }) => subject === "S02")?.questions[0]?.[0];
  const repliesOf = ({ reading }: Verification): number => reading.facts.replies.filter(({ subject, from }) => subject === "S02" && from === "C02").length;

  test("of the same committee overrides neither forms nor replies", async () => {
    const once = written(round.bytes, merged(round.street, [await filledFile(round.street, "C02", (facts) => withReplies("S02", 4)(withCount("visits", 9)(facts)), "新.xlsx", "2026-04-02 16:00")]));
    const book = merged(once.street, [await filledFile(round.street, "C02", (facts) => withReplies("S02", 2)(withCount("visits", 7)(facts)), "旧.xlsx", "2026-04-02 09:30")], "2026-04-03 12:00");
    expect(book.report.files[0]).toMatchObject({ state: "returned", findings: expect.arrayContaining([expect.objectContaining({ code: "collectOlderCopy", severity: "error", values: { file: "新.xlsx", at: collector.at, saved: "2026-04-02 09:30", taken: "2026-04-02 16:00" } })]) as never });
    const { street } = written(once.bytes, book);
    expect([repliesOf(street), street.reading.facts.forms.find(({ scorer }) => scorer === "C02")!.rows.get("visits")!.checked]).toMatchObject([4, { value: rational(9) }]);
  });

  test("of another committee of the unit leaves the newer votes, says so, and brings the rest", async () => {
    const newer = await filledFile(round.street, "C02", votesOf(12), "C02.xlsx", "2026-04-02 16:00");
    const older = await filledFile(round.street, "C03", votesOf(5), "C03.xlsx", "2026-04-02 09:30");
    const once = written(round.bytes, merged(round.street, [newer]));
    const late = merged(once.street, [older], "2026-04-03 12:00");
    expect(late.report.files[0]).toMatchObject({ state: "fresh", findings: expect.arrayContaining([expect.objectContaining({ code: "collectVotesKept", severity: "warning" })]) as never });
    const { street } = written(once.bytes, late);
    expect([firstVotes(street), street.reading.facts.collected.map(({ community, state }) => `${community} ${state}`)]).toEqual([12, ["C02 taken", "C03 taken"]]);
    expect(firstVotes(written(round.bytes, merged(round.street, [newer, older])).street)).toBe(12);
  });

  test("is not made by sending out: votes of a shared unit go to no committee, replies of its own alone", async () => {
    const voted = await sentRound(votesOf(12), "street");
    const [own, other] = ["C02", "C03"].map((community) => committeeFacts(voted.street.reading.scheme, voted.street.reading.facts, community));
    expect([own!.votes, other!.votes]).toEqual([[], []]);
    const newer = await filledFile(round.street, "C03", votesOf(5), "C03.xlsx", "2026-04-02 18:00");
    expect(firstVotes(written(round.bytes, merged(round.street, [await filledFile(round.street, "C02", votesOf(12)), newer])).street)).toBe(5);
  });
});

describe("what the street entered itself", () => {
  test("stays: its centre's form, its decision, its target, a reply that it typed", async () => {
    const street = await sentRound((facts) => {
      const centre = facts.forms.find(({ scorer }) => scorer === "street")!;
      const own = new Map([[[...centre.rows.keys()][0] ?? "tasks", { target: { state: "value", value: rational(6) }, reported: { state: "missing" }, checked: { state: "missing" }, reason: "" }]]) as never;
      return {
        ...facts, replies: [madeReply(facts, "S01", 0)],
        forms: facts.forms.map((form) => (form === centre ? { ...form, rows: own } : form.scorer === "C01" ? { ...form, decision: { points: { state: "value", value: rational(88) }, reason: "审定" } } : form)),
      };
    }, "street");
    const before = street.street.reading.facts;
    const { facts } = written(street.bytes, merged(street.street, [await filledFile(street.street, "C01", withReplies("S01", 2))])).street.reading;
    expect(facts.forms.filter(({ scorer }) => scorer === "street")).toEqual(before.forms.filter(({ scorer }) => scorer === "street"));
    expect(facts.forms.find(({ scorer }) => scorer === "C01")!.decision).toEqual(before.forms.find(({ scorer }) => scorer === "C01")!.decision);
    expect(facts.replies.map(({ from }) => from ?? "street")).toEqual(["street", "C01", "C01"]);
  });

  test("a text that begins like a formula stays a text in the street's workbook", async () => {
    const hostile = (facts: Facts): Facts => ({ ...facts, forms: facts.forms.map((form) => ({ ...form, rows: new Map([...form.rows].map(([key, row]) => [key, { ...row, reason: "=cmd|' /C calc'!A0" }])) })) });
    const { bytes } = written(round.bytes, merged(round.street, [await filledFile(round.street, "C01", hostile, "=HYPERLINK(1).xlsx")]));
    const cells = valueOf(fileWorkbooks.read(bytes)).sheets.flatMap(({ cells: own }) => [...own.values()]);
    const begun = cells.filter(({ value }) => typeof value === "string" && (value.startsWith("=cmd") || value.startsWith("=HYPERLINK")));
    expect(begun.length).toBeGreaterThan(1);
    expect(begun.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.some(({ formula }) => formula?.includes("cmd") ?? false)).toBe(false);
  });
});

describe("collecting", () => {
  test("is refused for a closed month, and the dry run says so of each file", () => {
    const { reading } = round.street;
    const log = withEntry(reading.facts.log, { at: "2026-04-10 09:00", action: "close", period: "2026-03" as never, object: "", person: "李科长", reason: "", fingerprint: "1" });
    const closed: Verification = { ...round.street, reading: { ...reading, facts: { ...reading.facts, log } } };
    expect(mergeFiles(closed, files, read, collector)).toMatchObject({ ok: false, findings: [{ code: "collectMonthClosed" }] });
    expect(checkFiles(closed, files, read).files.map(({ state }) => state)).toEqual(["returned", "returned", "returned"]);
  });

  test("writes each returned file down once, however often it is dropped in", () => {
    const bad: ReceivedFile = { name: "照片.jpg", savedAt: undefined, bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) };
    const once = written(round.bytes, merged(round.street, [bad]));
    expect(once.street.reading.facts.collected).toMatchObject([{ file: "照片.jpg", state: "returned", note: expect.stringMatching(/图片/) as string }]);
    expect(merged(once.street, [bad], "2026-04-04 09:00").rewritten.changes).toEqual([]);
  });

  test("tells how far it is, and files after a cancelling are not read", () => {
    const controller = new AbortController();
    const steps: string[] = [];
    const report = checkFiles(round.street, files, read, { signal: controller.signal, progress: (done, all) => { steps.push(`${done}/${all}`); controller.abort(); } });
    expect(steps).toEqual(["1/3", "2/3", "3/3"]);
    expect(report.files.map(({ findings }) => findings.some(({ code }) => code === "collectCancelled"))).toEqual([false, true, true]);
  });
});
