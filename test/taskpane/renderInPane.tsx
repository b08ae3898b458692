import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Language } from "../../src/app/prose";
import type { PaneActions } from "../../src/app/session/paneState";
import { ActionsProvider } from "../../src/taskpane/useActions";
import { ProseProvider } from "../../src/taskpane/useProse";
import { fakeActions } from "./fakeActions";

/** Renders a part of the pane as the pane itself would: with a theme, words and actions around it. */
export function renderInPane(part: ReactNode, actions: PaneActions = fakeActions().actions, language: Language = "zh-CN"): RenderResult {
  return render(
    <FluentProvider theme={webLightTheme} lang={language}>
      <ProseProvider language={language}>
        <ActionsProvider actions={actions}>{part}</ActionsProvider>
      </ProseProvider>
    </FluentProvider>,
  );
}
