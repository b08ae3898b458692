import { Button, Field, Input, Text } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { useProse } from "../useProse";
import type { TypedUnit } from "./typedRoster";
import { useUnitStyles } from "./unitStyles";

interface UnitFieldsProps {
  readonly kind: "centre" | "project";
  readonly units: readonly TypedUnit[];
  readonly onChange: (units: TypedUnit[]) => void;
  readonly onMore: () => void;
}

/** Units that belong to no single community: service centres, projects. */
export function UnitFields({ kind, units, onChange, onMore }: UnitFieldsProps) {
  const boxes = useUnitStyles();
  const prose = useProse();
  const title = prose.text(`pane.new.typed.${kind}`);
  const put = (position: number, changed: TypedUnit): void => onChange(units.map((unit, at) => (at === position ? changed : unit)));
  return (
    <div role="group" aria-label={title} className={boxes.box}>
      <Text weight="semibold">{title}</Text>
      {units.map((unit, position) => (
        <div key={position} className={boxes.pair}>
          <Field label={prose.text("pane.new.typed.name")}><Input value={unit.name} onChange={(_, { value }) => put(position, { ...unit, name: value })} /></Field>
          <Field label={prose.text("pane.new.typed.operator")}><Input value={unit.operator} onChange={(_, { value }) => put(position, { ...unit, operator: value })} /></Field>
        </div>
      ))}
      <div><Button appearance="subtle" icon={<Add20Regular />} onClick={onMore}>{prose.text(`pane.new.typed.more.${kind}`)}</Button></div>
    </div>
  );
}
