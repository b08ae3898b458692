import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import type { ClipboardEvent } from "react";
import type { TemplateView } from "../../app/service/workbookService";
import { titleIn } from "../parts/titleIn";
import { useProse } from "../useProse";
import { usualStationName, type TypedCommunity } from "./typedRoster";
import { useUnitStyles } from "./unitStyles";

const useStyles = makeStyles({ head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px", fontWeight: tokens.fontWeightSemibold } });

interface CommunityFieldsProps {
  readonly number: number;
  readonly community: TypedCommunity;
  readonly areas: TemplateView["areas"];
  readonly withStation: "station" | "none";
  readonly onChange: (community: TypedCommunity) => void;
  /** Several names pasted at once. */
  readonly onNames: (names: readonly string[]) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One community and the station that serves it. */
export function CommunityFields({ number, community, areas, withStation, onChange, onNames, onRemove }: CommunityFieldsProps) {
  const styles = useStyles();
  const boxes = useUnitStyles();
  const prose = useProse();
  const title = prose.text("pane.new.typed.community", { number });
  const paste = (event: ClipboardEvent): void => {
    const names = event.clipboardData.getData("text").split(/\r?\n/).map((line) => line.split("\t")[0]!.trim()).filter((line) => line !== "");
    if (names.length < 2) return;
    event.preventDefault();
    onNames(names);
  };
  return (
    <div role="group" aria-label={title} className={boxes.box}>
      <div className={styles.head}>
        {title}
        {onRemove !== undefined && <Button appearance="subtle" icon={<Delete20Regular />} aria-label={prose.text("pane.new.typed.remove", { number })} onClick={onRemove} />}
      </div>
      <div className={boxes.pair}>
        <Field label={prose.text("pane.new.typed.name")}><Input value={community.name} onPaste={paste} onChange={(_, { value }) => onChange({ ...community, name: value })} /></Field>
        {areas.length > 0 && (
          <Field label={prose.text("pane.new.typed.area")}>
            <Select value={community.area} onChange={(_, { value }) => onChange({ ...community, area: value })}>
              <option value="">{prose.text("pane.new.typed.noArea")}</option>
              {/* The roster knows areas by their Chinese title, whatever language the pane speaks. */}
              {areas.map((area) => <option key={area.id} value={area.title.zh}>{titleIn(prose.language, area.title)}</option>)}
            </Select>
          </Field>
        )}
        {withStation === "station" && (
          <>
            <Field className={boxes.whole} label={prose.text("pane.new.typed.station")}><Input value={community.station} placeholder={usualStationName(community.name)} onChange={(_, { value }) => onChange({ ...community, station: value })} /></Field>
            <Field className={boxes.whole} label={prose.text("pane.new.typed.operator")}><Input value={community.operator} onChange={(_, { value }) => onChange({ ...community, operator: value })} /></Field>
          </>
        )}
      </div>
    </div>
  );
}
