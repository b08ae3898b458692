import type { Watch } from "../ports";
import type { Verification } from "../verifyBook";
import { collectBatch } from "./collectBatch";
import type { CollectReport, ReceivedFile } from "./collectReport";
import { inspectFiles } from "./inspectFiles";
import type { ReadReceived } from "./inspectFile";

/**
 * The dry run: what each file is, and what taking all sound ones would change. Nothing is merged. `at`: when it is done
 * ("2026-10-12 15:04"), for who is late.
 */
export function checkFiles(verification: Verification, files: readonly ReceivedFile[], read: ReadReceived, watch?: Watch, at?: string): CollectReport {
  return collectBatch(verification, inspectFiles(verification, files, read, watch), at).report;
}
