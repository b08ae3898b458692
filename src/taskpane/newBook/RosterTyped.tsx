import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { RosterTable } from "../../app/readRoster";
import type { TemplateView } from "../../app/service/workbookService";
import { Paragraph } from "../parts/Paragraph";
import { useProse } from "../useProse";
import { CommunityFields } from "./CommunityFields";
import { emptyRoster, rosterTable, withCommunities, withOneMore, type TypedRoster } from "./typedRoster";
import { UnitFields } from "./UnitFields";

const useStyles = makeStyles({ parts: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalM }, button: { alignSelf: "flex-start" } });
const lists = { centre: "centres", project: "projects" } as const;

interface RosterTypedProps {
  readonly scheme: TemplateView;
  /** Something was typed: what was read before is no longer so. */
  readonly onChange: () => void;
  readonly onTable: (table: RosterTable) => void;
}

/** A roster typed line by line: communities with their stations, then the other units that the scheme assesses. */
export function RosterTyped({ scheme, onChange, onTable }: RosterTypedProps) {
  const styles = useStyles();
  const prose = useProse();
  const [roster, setRoster] = useState<TypedRoster>(emptyRoster);
  const change = (changed: TypedRoster): void => {
    setRoster(changed);
    onChange();
  };
  const { communities } = roster;
  const others = (["centre", "project"] as const).filter((kind) => scheme.unitKinds.includes(kind));
  return (
    <div className={styles.parts}>
      <Paragraph tone="quiet">{prose.text("pane.new.typed.what")}</Paragraph>
      {communities.map((community, position) => (
        <CommunityFields
          key={position} number={position + 1} community={community} areas={scheme.areas} withStation={scheme.unitKinds.includes("station") ? "station" : "none"}
          onChange={(changed) => change({ ...roster, communities: communities.map((each, at) => (at === position ? changed : each)) })}
          onNames={(names) => change({ ...roster, communities: withCommunities(communities, position, names) })}
          onRemove={communities.length > 1 ? () => change({ ...roster, communities: communities.filter((_, at) => at !== position) }) : undefined}
        />
      ))}
      <Button className={styles.button} appearance="subtle" icon={<Add20Regular />} onClick={() => change(withOneMore(roster, "communities"))}>{prose.text("pane.new.typed.moreCommunities")}</Button>
      {others.map((kind) => <UnitFields key={kind} kind={kind} units={roster[lists[kind]]} onChange={(units) => change({ ...roster, [lists[kind]]: units })} onMore={() => change(withOneMore(roster, lists[kind]))} />)}
      <Button className={styles.button} onClick={() => onTable(rosterTable(roster, scheme.unitKinds))}>{prose.text("pane.new.typed.check")}</Button>
    </div>
  );
}
