import type { CommunityReport } from "../../../app/service/bookRound";
import type { BookView } from "../../../app/service/workbookService";
import { CopyText } from "../../parts/CopyText";
import { dayText, periodText } from "../../parts/dateText";
import { Paragraph } from "../../parts/Paragraph";
import { useProse } from "../../useProse";

/** Who has not reported yet, and a text to remind them. */
export function Unreported({ view, missing }: { readonly view: BookView; readonly missing: readonly CommunityReport[] }) {
  const prose = useProse();
  const day = view.round.find(({ task }) => task === "report")?.day;
  const names = missing.map(({ name }) => name).join(prose.text("pane.part.comma"));
  const text = prose.text(day === undefined ? "pane.collect.remind" : "pane.collect.remindBy", { street: view.street, month: periodText(prose, view.month), names, count: missing.length, day: day === undefined ? "" : dayText(prose, day) });
  return (
    <>
      <Paragraph>{prose.text("pane.collect.missing", { count: missing.length, names })}</Paragraph>
      <CopyText text={text} label={prose.text("pane.collect.copyReminder")} />
    </>
  );
}
