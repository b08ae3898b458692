import { closingOf } from "../../domain/closing/closedPeriods";
import { withEntry } from "../../domain/closing/operationLog";
import type { Community } from "../../domain/facts";
import { note } from "../../domain/finding";
import type { Outcome } from "../ports";
import { refused } from "../refused";
import { rewriteBook, type RewrittenBook } from "../rewriteBook";
import type { Verification } from "../verifyBook";
import { committeeFacts, hasSomethingToFill } from "./committeeFacts";
import type { CommitteeFile } from "./committeeFile";
import { committeeFileName } from "./committeeFileName";
import { committeeWorkbook } from "./committeeWorkbook";
import { issueDigest } from "./issueDigest";
import { sendingErrors } from "./sendingErrors";

/** Who sends out, and when ("2026-10-12 15:04"). */
export interface Sender { readonly at: string; readonly person: string }

export interface SentBook { readonly files: readonly CommitteeFile[]; readonly rewritten: RewrittenBook }

/**
 * One workbook for each committee with what it fills in the open month, and the street's workbook with a line of 操作日志.
 * Refused for a closed month, and while there is an error in what goes out. The same content gives the same files and issues.
 */
export function splitBook(verification: Verification, { at, person }: Sender): Outcome<SentBook> {
  const { reading } = verification;
  const { month } = reading.spec;
  if (closingOf(reading.facts.log, month) !== undefined) return refused("splitClosed", { month });
  const errors = sendingErrors(verification);
  if (errors.length > 0) return { ok: false, findings: errors };
  const files = committeeFiles(verification);
  if (files.length === 0) return refused("splitNothing", { month });
  const log = withEntry(reading.facts.log, { at, action: "split", period: month, object: `社居委工作簿${files.length}份`, person, reason: "", fingerprint: "" });
  const without = reading.facts.roster.communities.filter(({ id }) => !files.some(({ community }) => community === id));
  const findings = without.map(({ id, name }) => note("splitWithout", { community: id, name, month }));
  return { ok: true, value: { files, rewritten: rewriteBook(verification, { ...reading.facts, log }) }, findings };
}

/** The files of all committees that have something to fill, in the street's order. */
export function committeeFiles(verification: Verification): CommitteeFile[] {
  const { communities } = verification.reading.facts.roster;
  return communities.flatMap((community, index) => committeeFile(verification, community, { position: index + 1, all: communities.length }) ?? []);
}

function committeeFile({ reading }: Verification, { id, name }: Community, place: { readonly position: number; readonly all: number }): CommitteeFile | undefined {
  const { spec, scheme } = reading;
  const facts = committeeFacts(scheme, reading.facts, id);
  if (!hasSomethingToFill(facts, scheme, id)) return undefined;
  const issue = issueDigest(spec.street, scheme, facts, id);
  return {
    fileName: committeeFileName(spec.month, place.position, place.all, name), community: id, communityName: name,
    units: facts.roster.units.map((unit) => unit.name), gridLeaders: facts.roster.gridLeaders.length, issue,
    workbook: committeeWorkbook(reading, facts, { kind: "committee", community: id, name, issue }),
  };
}
