import { closingOf } from "../../domain/closing/closedPeriods";
import type { Outcome, Watch } from "../ports";
import { refused } from "../refused";
import type { RewrittenBook } from "../rewriteBook";
import { rewriteBook } from "../rewriteBook";
import type { Verification } from "../verifyBook";
import { collectBatch, type CollectBatch } from "./collectBatch";
import type { CollectReport, ReceivedFile } from "./collectReport";
import type { ReadReceived } from "./inspectFile";
import { inspectFiles } from "./inspectFiles";
import type { InspectedFile } from "./inspectedFile";
import { mergeEntries } from "./mergeEntries";
import { placesForReplies } from "./placesForReplies";
import { savedLater } from "./savedLater";
import { withLineage } from "./withLineage";

/** Who collects, and when ("2026-10-12 15:04"). */
export interface Collector { readonly at: string; readonly person: string }

export interface CollectedBook { readonly report: CollectReport; readonly rewritten: RewrittenBook }

/** Takes the sound files into the street's workbook; nothing of a file with an error. Refused for a closed month. */
export function mergeFiles(verification: Verification, files: readonly ReceivedFile[], read: ReadReceived, collector: Collector, watch?: Watch): Outcome<CollectedBook> {
  const { facts, spec } = verification.reading;
  // Known before anything is read.
  if (closingOf(facts.log, spec.month) !== undefined) return refused("collectMonthClosed", { month: spec.month });
  return mergeInspected(verification, inspectFiles(verification, files, read, watch), collector);
}

/** The same of files that were inspected already, here or in a worker. */
export function mergeInspected(verification: Verification, inspected: readonly InspectedFile[], collector: Collector): Outcome<CollectedBook> {
  const { reading, plan } = verification;
  const { facts, spec, scheme } = reading;
  if (closingOf(facts.log, spec.month) !== undefined) return refused("collectMonthClosed", { month: spec.month });
  const batch: CollectBatch = collectBatch(verification, inspected, collector.at);
  const merged = batch.taken.reduce((own, file) => mergeEntries(scheme, own, file.community, file.entries, savedLater(facts, file, batch.taken)), facts);
  const complete = withLineage(merged, batch.report, collector);
  const { places, capacity } = placesForReplies(reading, complete);
  const rewritten = rewriteBook({ reading: { ...reading, places, spec: { ...spec, capacity } }, plan }, complete);
  return { ok: true, value: { report: batch.report, rewritten }, findings: [] };
}
