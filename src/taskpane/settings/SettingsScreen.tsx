import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { languages, type Language } from "../../app/prose";
import { periodText } from "../parts/dateText";
import { FactList } from "../parts/FactList";
import { Paragraph } from "../parts/Paragraph";
import { Section } from "../parts/Section";
import type { ScreenProps } from "../screenProps";
import { useProse } from "../useProse";
import { KeptName } from "./KeptName";
import { HostAbilities } from "./HostAbilities";
import { PolicyList } from "./PolicyList";

export interface SettingsProps extends ScreenProps {
  /** Of this product, "0.1.0". */
  readonly productVersion?: string;
  /** Unsaved work that this machine keeps, and how to delete it: where the program around the pane keeps any. */
  readonly keptWork?: ReactNode;
}

/** The language; what is in force in this workbook; what this program can and cannot do; where data stay. */
export function SettingsScreen({ state, actions, productVersion, keptWork }: SettingsProps) {
  const prose = useProse();
  const view = state.book.kind === "ours" ? state.book.view : undefined;
  return (
    <>
      <Section title={prose.text("pane.settings.language")}>
        <RadioGroup aria-label={prose.text("pane.settings.language")} layout="horizontal" value={state.language} onChange={(_, { value }) => actions.setLanguage(value as Language)}>
          {languages.map((language) => <Radio key={language} value={language} label={<span lang={language}>{prose.text(`pane.settings.language.${language}`)}</span>} />)}
        </RadioGroup>
      </Section>
      {view !== undefined && <Section title={prose.text("pane.settings.policies")}><PolicyList policies={view.policies} /></Section>}
      <Section title={prose.text("pane.settings.abilities")}><HostAbilities host={state.host} /></Section>
      <Section title={prose.text("pane.settings.privacy")}>
        <Paragraph>{prose.text("pane.settings.privacy.what")}</Paragraph>
        <KeptName person={state.person} actions={actions} />
        {keptWork}
      </Section>
      <Section title={prose.text("pane.settings.versions")}>
        <FactList
          facts={[
            ...(productVersion === undefined ? [] : [{ name: prose.text("pane.shell.product"), value: productVersion }]),
            { name: prose.text("pane.settings.program"), value: state.host.name },
            ...(view?.versions ?? []).map(({ version, from }) => ({
              name: prose.text("pane.home.version"), value: prose.text("pane.settings.schemeFrom", { version, month: periodText(prose, from) }),
            })),
          ]}
        />
      </Section>
    </>
  );
}
