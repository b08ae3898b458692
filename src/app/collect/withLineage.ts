import { withEntry } from "../../domain/closing/operationLog";
import type { CollectedFile, Facts } from "../../domain/facts";
import { makeProse } from "../prose";
import type { CollectReport, FileReport } from "./collectReport";
import { changesText } from "./judgeFiles";

/** The facts with a line of 收表记录 for each file that was taken or returned, and one of 操作日志 for all. What says nothing new adds nothing. */
export function withLineage(facts: Facts, { month, files }: CollectReport, { at, person }: { readonly at: string; readonly person: string }): Facts {
  const taken = files.filter(({ state }) => state === "fresh" || state === "changed");
  const order = new Map(facts.roster.communities.map(({ id }, index) => [id, index]));
  const lines = files.flatMap((file) => lineOf(file) ?? []).map((line): CollectedFile => ({ ...line, month, at })).sort(byCommunity(order));
  const fresh = lines.filter((line) => line.state === "taken" || !facts.collected.some((known) => isSameReturn(known, line)));
  if (fresh.length === 0) return facts;
  const replaced = new Set(taken.map(({ community }) => community));
  const earlier = facts.collected.map((line): CollectedFile => (line.month === month && line.state === "taken" && replaced.has(line.community) ? { ...line, state: "replaced" } : line));
  const count = (state: FileReport["state"]): number => files.filter((file) => file.state === state).length;
  const counts = `新收${count("fresh")}，替换${count("changed")}，未变${count("same")}，退回${count("returned")}`;
  const log = withEntry(facts.log, { at, action: "collect", period: month, object: `社居委报表${files.length}份`, person, reason: counts, fingerprint: "" });
  return { ...facts, collected: [...earlier, ...fresh], log };
}

/** In the street's order, whatever order the files came in; what is nobody's at the end. */
function byCommunity(order: ReadonlyMap<string, number>): (one: CollectedFile, other: CollectedFile) => number {
  const place = ({ community }: CollectedFile): number => order.get(community) ?? order.size;
  return (one, other) => place(one) - place(other) || (one.file < other.file ? -1 : 1);
}

function lineOf(file: FileReport): Omit<CollectedFile, "month" | "at"> | undefined {
  if (file.state === "same") return undefined;
  const { community = "", digest, savedAt = "" } = file;
  const state = file.state === "returned" ? "returned" : "taken";
  return { community, file: plainText(file.file, longestName), digest, savedAt, state, note: plainText(noteOf(file), longestNote) };
}

function noteOf({ state, changes, findings }: FileReport): string {
  const prose = makeProse("zh-CN");
  const errors = findings.filter(({ severity }) => severity === "error");
  if (state === "returned") return errors.map((finding) => prose.finding(finding)).join(" ");
  return state === "fresh" ? `首次收到，${changes.length}项` : `替换上一份：${changes.length === 0 ? "填报内容相同" : changesText(changes)}`;
}

function isSameReturn(known: CollectedFile, line: CollectedFile): boolean {
  return known.state === "returned" && known.month === line.month && known.file === line.file && known.digest === line.digest && known.note === line.note;
}

const longestName = 120;
const longestNote = 500;

/** A name or text of a received file in a cell: one line, without what a screen obeys. */
function plainText(text: string, longest: number): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
