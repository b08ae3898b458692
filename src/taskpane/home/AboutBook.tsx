import type { BookView } from "../../app/service/workbookService";
import { monthName, periodText } from "../parts/dateText";
import { FactList } from "../parts/FactList";
import { Section } from "../parts/Section";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";

/** Which street, year and scheme this workbook is for, and what is closed in it. */
export function AboutBook({ view }: { readonly view: BookView }) {
  const prose = useProse();
  const { scheme, closedMonths } = view;
  const [first, last] = [closedMonths[0], closedMonths.at(-1)];
  const closed = first === undefined || last === undefined
    ? prose.text("pane.home.closedNone")
    : prose.text(first === last ? "pane.home.closedOne" : "pane.home.closedSpan", { from: monthName(prose, first), to: monthName(prose, last), count: closedMonths.length });
  return (
    <Section title={prose.text("pane.home.about")}>
      <FactList
        facts={[
          { name: prose.text("pane.home.street"), value: view.street },
          { name: prose.text("pane.home.year"), value: periodText(prose, view.year) },
          { name: prose.text("pane.home.open"), value: periodText(prose, view.month) },
          { name: prose.text("pane.home.closed"), value: closed },
          { name: prose.text("pane.home.scheme"), value: titleIn(prose.language, scheme.title) },
          { name: prose.text("pane.home.version"), value: scheme.version },
        ]}
      />
    </Section>
  );
}
