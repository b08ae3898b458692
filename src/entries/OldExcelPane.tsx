import { FluentProvider } from "@fluentui/react-components";
import type { Language } from "../app/prose";
import { fluentTheme } from "../taskpane/paneTheme";
import { UnsupportedScreen } from "../taskpane/shell/UnsupportedScreen";
import { ProseProvider } from "../taskpane/useProse";
import { usePaneTheme } from "./usePaneTheme";

/** What an Excel shows that is too old for the add-in. There is no workbook behind it and no session. */
export function OldExcelPane({ language, program }: { readonly language: Language; readonly program: string }) {
  return (
    <FluentProvider theme={fluentTheme(usePaneTheme())} lang={language}>
      <ProseProvider language={language}>
        <UnsupportedScreen program={program} />
      </ProseProvider>
    </FluentProvider>
  );
}
