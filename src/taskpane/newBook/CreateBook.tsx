import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { HostDescription } from "../../app/ports";
import type { BookState, PaneActions } from "../../app/session/paneState";
import type { RosterSource, TemplateView } from "../../app/service/workbookService";
import type { Month } from "../../domain/units/period";
import { periodText } from "../parts/dateText";
import { Paragraph } from "../parts/Paragraph";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { placesForBook } from "./placesForBook";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalM } });

interface CreateBookProps {
  readonly scheme: TemplateView | undefined;
  readonly street: string;
  readonly month: Month;
  readonly roster: RosterSource | undefined;
  readonly host: HostDescription;
  readonly over: Extract<BookState, { kind: "notOurs" | "ours" }>;
  readonly actions: PaneActions;
}

/** What will be made, where it goes, and the button; as long as something lacks, what lacks. */
export function CreateBook({ scheme, street, month, roster, host, over, actions }: CreateBookProps) {
  const styles = useStyles();
  const prose = useProse();
  const places = placesForBook(host, over);
  const [chosen, setChosen] = useState(places[0]);
  const lacking = [scheme === undefined && "scheme", street.trim() === "" && "street", roster === undefined && "roster"].filter((part) => part !== false);
  if (scheme === undefined || roster === undefined || lacking.length > 0) {
    return <Paragraph tone="quiet">{prose.text("pane.new.create.lacking", { what: lacking.map((part) => prose.text(`pane.new.lacking.${part}`)).join(prose.text("pane.part.comma")) })}</Paragraph>;
  }
  const where = places.includes(chosen) ? chosen : places[0];
  return (
    <div className={styles.parts}>
      <Paragraph>{prose.text("pane.new.create.what", { street: street.trim(), month: periodText(prose, month), scheme: titleIn(prose.language, scheme.title) })}</Paragraph>
      {places.length > 1
        ? (
          <RadioGroup aria-label={prose.text("pane.new.create.where")} value={where} onChange={(_, { value }) => setChosen(value as typeof where)}>
            {places.map((place) => <Radio key={place} value={place} label={prose.text(`pane.new.where.${place}`)} />)}
          </RadioGroup>
        )
        : <Paragraph tone="quiet">{prose.text(`pane.new.only.${where}`)}</Paragraph>}
      <Button appearance="primary" size="large" onClick={() => void actions.createBook({ scheme: scheme.name, street: street.trim(), month, roster }, where === "here" ? "here" : "newWindow")}>
        {prose.text("pane.new.create.do")}
      </Button>
    </div>
  );
}
