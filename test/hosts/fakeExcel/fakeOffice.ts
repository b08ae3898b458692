import { isSetSupported, type RequirementSets } from "./requirementSets";

/** How the page's Office shows itself. */
export interface OfficeSettings {
  readonly sets: RequirementSets;
  /** "zh-CN", "en-US" ... */
  readonly displayLanguage: string;
  /** Left out as Excel on the web may leave it out. */
  readonly theme?: { readonly bodyBackgroundColor: string; readonly bodyForegroundColor: string };
  readonly platform: string;
}

interface ActionEvent {
  readonly source: { readonly id: string };
  completed(): void;
}

type Action = (event: ActionEvent) => unknown;

/** The parts of `Office` that belong to the page, not to the workbook: readiness, context, ribbon actions, the pane, custom functions. */
export class FakeOffice {
  readonly actions = new Map<string, Action>();
  readonly functions = new Map<string, (...values: unknown[]) => unknown>();
  /** How often the pane was asked to show itself, and what was set besides. */
  readonly shown = { pane: 0, hidden: 0, startupBehavior: "None", ribbonUpdates: [] as unknown[] };

  constructor(private readonly settings: OfficeSettings) {}

  /** Runs a ribbon command by the id that the manifest gives it; resolves when the command says that it is done. */
  runAction(id: string): Promise<void> {
    const action = this.actions.get(id);
    if (action === undefined) return Promise.reject(new Error(`No ribbon command ${id}; there are ${[...this.actions.keys()].join(", ")}.`));
    return new Promise((resolve, reject) => {
      Promise.resolve(action({ source: { id }, completed: resolve })).catch(reject);
    });
  }

  /** Calls a custom function by its id, as a cell does; the error of a failed one is given as {code, message}. */
  async callFunction(id: string, values: readonly unknown[]): Promise<unknown> {
    const called = this.functions.get(id.toUpperCase());
    if (called === undefined) throw new Error(`No custom function ${id}; there are ${[...this.functions.keys()].join(", ")}.`);
    try {
      return await called(...values);
    } catch (error) {
      const { code, message } = error as { readonly code?: string; readonly message?: string };
      return { code, message };
    }
  }

  /** `window.Office`, over what the client library put there. */
  office(library: object): object {
    const { settings, shown, actions } = this;
    const info = { host: "Excel", platform: settings.platform };
    const members = {
      onReady: (callback?: (found: typeof info) => unknown) => Promise.resolve(info).then(async (found) => { await callback?.(found); return found; }),
      HostType: { Excel: "Excel" },
      PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
      StartupBehavior: { none: "None", load: "Load" },
      VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
      context: this.context(),
      actions: { associate: (id: string, action: Action) => void actions.set(id, action), _association: {} },
      addin: {
        showAsTaskpane: () => { shown.pane++; return Promise.resolve(); },
        hide: () => { shown.hidden++; return Promise.resolve(); },
        setStartupBehavior: (behavior: string) => { shown.startupBehavior = behavior; return Promise.resolve(); },
        getStartupBehavior: () => Promise.resolve(shown.startupBehavior),
        onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
      },
      ribbon: { requestUpdate: (update: unknown) => { shown.ribbonUpdates.push(update); return Promise.resolve(); } },
    };
    return Object.create(library, Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { value, enumerable: true }]))) as object;
  }

  /** `window.CustomFunctions`, over what the client library put there. */
  customFunctions(library: object): object {
    const associate = (names: string | Readonly<Record<string, (...values: unknown[]) => unknown>>, called?: (...values: unknown[]) => unknown): void => {
      for (const [name, own] of typeof names === "string" ? [[names, called] as const] : Object.entries(names)) if (own !== undefined) this.functions.set(name.toUpperCase(), own);
    };
    return Object.create(library, { associate: { value: associate, enumerable: true } }) as object;
  }

  private context(): unknown {
    const { settings } = this;
    return {
      requirements: { isSetSupported: (name: string, version?: string | number) => isSetSupported(settings.sets, name, version) },
      displayLanguage: settings.displayLanguage, contentLanguage: settings.displayLanguage, officeTheme: settings.theme,
      host: "Excel", platform: settings.platform, diagnostics: { host: "Excel", platform: settings.platform, version: "16.0.0.0" },
    };
  }
}
