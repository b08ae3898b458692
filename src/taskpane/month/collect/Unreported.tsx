import type { CommunityReport } from "../../../app/service/bookRound";
import type { BookView } from "../../../app/service/workbookService";
import { CopyText } from "../../parts/CopyText";
import { dayText, periodText } from "../../parts/dateText";
import { Paragraph } from "../../parts/Paragraph";
import { useProse } from "../../useProse";

/** More are read in the list of all communities; the reminder names each. */
const mostNames = 8;

/** Who has not reported yet, and a text to remind them. */
export function Unreported({ view, missing }: { readonly view: BookView; readonly missing: readonly CommunityReport[] }) {
  const prose = useProse();
  const day = view.round.find(({ task }) => task === "report")?.day;
  const names = missing.map(({ name }) => name).join(prose.text("pane.part.comma"));
  const text = prose.text(day === undefined ? "pane.collect.remind" : "pane.collect.remindBy", { street: view.street, month: periodText(prose, view.month), names, count: missing.length, day: day === undefined ? "" : dayText(prose, day) });
  const few = missing.slice(0, mostNames).map(({ name }) => name).join(prose.text("pane.part.comma"));
  return (
    <>
      <Paragraph>{prose.text(missing.length > mostNames ? "pane.collect.missingMany" : "pane.collect.missing", { count: missing.length, names: few })}</Paragraph>
      <CopyText text={text} label={prose.text("pane.collect.copyReminder")} />
    </>
  );
}
