import { error, hasErrors, type Finding } from "../../domain/finding";
import { canonicalScheme } from "../../domain/scheme/canonicalScheme";
import type { RawWorkbook } from "../../workbook/rawWorkbook";
import { readIndex } from "../../workbook/readIndex";
import { bookResults } from "../bookResults";
import type { Outcome } from "../ports";
import { readBook, type BookReading } from "../readBook";
import { verifyReading } from "../verifyBook";
import { checkCodesOf } from "./checkCodesOf";
import type { ReceivedFile } from "./collectReport";
import { committeeEntries, type CommitteeEntries } from "./committeeEntries";
import { copiedForms } from "./copiedForms";
import { entriesDigest } from "./entriesDigest";
import { filledFindings } from "./filledFindings";
import { fileNameNotes, identityFindings } from "./identityFindings";
import type { InspectedFile } from "./inspectedFile";
import { normalisedInputs } from "./normalisedInputs";
import { sentFindings } from "./sentFindings";
import type { StreetEssentials } from "./streetEssentials";
import { withoutCalculation } from "./withoutCalculation";

/** How a received file is read; its name is for the findings, and tells apart files of the same kind. */
export type ReadReceived = (bytes: Uint8Array, options?: { readonly fileName?: string }) => Outcome<RawWorkbook>;

/**
 * One received file by itself: whose it is, what was entered in it, and everything that is wrong with it. It is verified as a
 * workbook first; numbers written as text are then taken for what they mean. Nothing is thrown for what stands in a file.
 */
export function inspectFile(street: StreetEssentials, file: ReceivedFile, read: ReadReceived): InspectedFile {
  const unread = { file: file.name, savedAt: file.savedAt, community: undefined, communityName: "", digest: "", checkCodes: [], entries: undefined };
  const raw = read(file.bytes, { fileName: file.name });
  if (!raw.ok) return { ...unread, findings: raw.findings };
  const index = readIndex(raw.value);
  if (!index.ok) return { ...unread, findings: [...raw.findings, index.finding] };
  const { scope } = index.spec;
  const ofOther = identityFindings(street, index.spec);
  if (scope.kind === "street") return { ...unread, findings: [...raw.findings, ...ofOther] };
  const isKnown = index.spec.street === street.street && street.communities.has(scope.community);
  const known = { ...unread, community: isKnown ? scope.community : undefined, communityName: isKnown ? street.communities.get(scope.community)! : scope.name };
  const reading = ofOther.length > 0 ? undefined : readBook(raw.value);
  if (reading === undefined || !reading.ok) return { ...known, findings: [...raw.findings, ...ofOther, ...(reading?.findings ?? [])] };
  const { entries, findings } = inspectBook(street, scope.community, raw.value, reading.value);
  const all = [...raw.findings, ...findings, ...fileNameNotes(street, file.name, scope.community)];
  return { ...known, digest: entriesDigest(scope.community, entries), checkCodes: checkCodesOf(reading.value), entries, findings: all };
}

/** The findings of verify, those of the entries as they are meant, and what is not as it was sent. */
function inspectBook(street: StreetEssentials, community: string, raw: RawWorkbook, reading: BookReading): { readonly entries: CommitteeEntries; readonly findings: readonly Finding[] } {
  const computed = bookResults(reading);
  const verified = verifyReading(raw, reading, computed);
  // What the engine finds in the figures (a band with a gap) is the street's to settle, not the committee's.
  const ofOthers = new Set([...reading.findings, ...computed.findings]);
  const ofCells = withoutCalculation(verified.findings.filter((finding) => !ofOthers.has(finding)));
  const normalised = normalisedInputs(raw, reading.findings);
  const again = normalised === undefined ? undefined : readBook(normalised.raw);
  const meant = again?.ok === true ? again.value : reading;
  const results = meant === reading ? computed : bookResults(meant);
  // As completed by the engine: counts of registers stand in the forms, the registers themselves stay where they are.
  const forms = results.forms.map(({ facts: { registerCounts: _counts, ...form } }) => form);
  const entries = committeeEntries(meant.scheme, { ...meant.facts, forms }, community);
  const hasSameRules = canonicalScheme(meant.scheme) === street.rules;
  const ofReading = meant.findings.filter(({ code }) => !(code === "parameterDiffers" && hasSameRules));
  const rules = hasSameRules || ofReading.some(({ code }) => code === "parameterDiffers") ? [] : [error("collectOlderRules")];
  const sent = sentFindings(street, community, meant, entries);
  const filled = hasErrors(rules) ? [] : filledFindings(street, meant, results, entries);
  return { entries, findings: [...ofCells, ...ofReading, ...(normalised?.notes ?? []), ...rules, ...copiedForms(raw, reading), ...sent, ...filled] };
}
