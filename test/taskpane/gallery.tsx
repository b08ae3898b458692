import { createRoot, type Root } from "react-dom/client";
import type { PaneState } from "../../src/app/session/paneState";
import type { RosterSummary, TemplateView } from "../../src/app/service/workbookService";
import type { Outcome } from "../../src/app/ports";
import { Pane } from "../../src/taskpane/Pane";
import type { PaneTheme } from "../../src/taskpane/paneTheme";
import { fakeActions } from "./fakeActions";
import { decodeState } from "./stateCodec";

/** What a picture shows: a state as `encodeState` wrote it, and what the entry would say of the program around the pane. */
export interface Shown {
  readonly state: string;
  readonly templates: string;
  readonly theme: PaneTheme;
  readonly unsupported?: string;
}

let root: Root | undefined;

/** Called by the tool that takes pictures of the pane. */
function show({ state, templates, theme, unsupported }: Shown): void {
  const { actions } = fakeActions({
    templates: () => Promise.resolve(decodeState(templates) as TemplateView[]),
    sheetAsRoster: () => Promise.resolve({ ok: true, findings: [], value: { kind: "table", table: { headers: ["类别", "名称"], rows: [] } } }),
    roster: () => Promise.resolve(summary),
  });
  root?.unmount();
  root = createRoot(document.querySelector("#pane")!);
  const kept = <p>本机暂存了 1 份未保存的工作。</p>;
  root.render(<Pane state={decodeState(state) as PaneState} actions={actions} theme={theme} unsupported={unsupported} productVersion="0.1.0" keptWork={kept} />);
}

const summary: Outcome<RosterSummary> = {
  ok: true,
  value: {
    communities: ["和平社区", "琥珀社区", "翠竹社区", "望湖社区", "金桂社区", "长丰社区", "新安社区", "杏林社区"],
    units: [{ name: "街道社工服务中心", kind: "centre" }, ...["和平", "琥珀", "翠竹", "望湖", "金桂", "长丰", "新安", "杏林"].map((name) => ({ name: `${name}社区社工服务站`, kind: "station" }))],
    gridLeaders: 96, staff: 104, contracts: 15,
  },
  findings: [{ code: "leaderOnStaff", severity: "warning", place: { kind: "file", path: "人员编号", line: 40 }, values: { name: "王玉华", found: "N012" } }],
};

declare global {
  interface Window { showPane: typeof show }
}
window.showPane = show;
