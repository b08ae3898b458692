import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { monthOfYear, parseMonth, yearOf, type Month } from "../../domain/units/period";
import { monthName } from "../parts/dateText";
import { useProse } from "../useProse";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalM },
});
const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** The month of this machine's clock: most workbooks begin with it. */
export function thisMonth(): Month {
  return monthWritten(String(new Date().getFullYear()), months[new Date().getMonth()]!)!;
}

interface StreetAndMonthProps {
  readonly street: string;
  readonly month: Month;
  readonly onStreet: (street: string) => void;
  readonly onMonth: (month: Month) => void;
}

/** Whose workbook it is, and the first month that is filled in it. */
export function StreetAndMonth({ street, month, onStreet, onMonth }: StreetAndMonthProps) {
  const styles = useStyles();
  const prose = useProse();
  const change = (year: string, ofYear: string): void => {
    const changed = monthWritten(year, ofYear);
    if (changed !== undefined) onMonth(changed);
  };
  const ofYear = months[monthOfYear(month) - 1]!;
  return (
    <div className={styles.fields}>
      <Field label={prose.text("pane.new.street.name")} hint={prose.text("pane.new.street.hint")} required>
        <Input value={street} onChange={(_, { value }) => onStreet(value)} />
      </Field>
      <div className={styles.pair}>
        <Field label={prose.text("pane.new.street.year")}>
          <Input type="number" min={1} max={9999} defaultValue={yearOf(month)} onChange={(_, { value }) => change(value, ofYear)} />
        </Field>
        <Field label={prose.text("pane.new.street.month")}>
          <Select value={ofYear} onChange={(_, { value }) => change(yearOf(month), value)}>
            {months.map((each) => <option key={each} value={each}>{monthName(prose, monthWritten(yearOf(month), each)!)}</option>)}
          </Select>
        </Field>
      </div>
    </div>
  );
}

function monthWritten(year: string, ofYear: string): Month | undefined {
  return parseMonth(`${year.padStart(4, "0")}-${ofYear}`);
}
