import type { CollectReport } from "../../../app/collect/collectReport";
import type { Prose } from "../../../app/prose";
import { periodText } from "../../parts/dateText";
import { countStates } from "./reportGroups";

/** The report as a text to paste into a chat: who has not reported, and what came back and why. */
export function collectText(report: CollectReport, prose: Prose): string {
  const { month, files, missing } = report;
  const counts = countStates(report);
  const returned = files.filter(({ state }) => state === "returned");
  const comma = prose.text("pane.part.comma");
  return [
    prose.text("pane.collect.text.head", { month: periodText(prose, month), here: counts.fresh + counts.changed + counts.same, returned: counts.returned, missing: counts.missing }),
    ...(missing.length === 0 ? [] : [prose.text("pane.collect.text.missing", { names: missing.map(({ name }) => name).join(comma) })]),
    ...returned.map(({ file, communityName, findings }) => prose.text(communityName === "" ? "pane.collect.text.returnedFile" : "pane.collect.text.returned", {
      community: communityName, file, why: findings.filter(({ severity }) => severity === "error").map((finding) => prose.finding(finding)).join(" "),
    })),
    ...(returned.length === 0 ? [] : [prose.text("pane.collect.text.foot")]),
  ].join("\n");
}
