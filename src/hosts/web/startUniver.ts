import { IConfigService, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionsZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, FormulaDataModel, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { shownMenus } from "./gridCommands";

/** A running Univer with its facade. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

type Injector = ReturnType<Univer["__getInjector"]>;

/** Starts Univer in an element of the page: grid, formula bar, sheet tabs and zoom; no ribbon, for the workbench has its own buttons. */
export function startUniver(container: HTMLElement): RunningUniver {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: mergeLocales(coreZh, validationZh, conditionsZh) }, logLevel: LogLevel.ERROR });
  const core = UniverSheetsCorePreset({
    container, header: true, toolbar: false, disableAutoFocus: true,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    // Texts that look like numbers are texts on purpose: codes, days, a leading zero.
    sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const { plugins } of [core, UniverSheetsDataValidationPreset(), UniverSheetsConditionalFormattingPreset()]) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const injector = univer.__getInjector();
  const api = FUniver.newAPI(univer);
  keepFormulasFromEngine(injector);
  hideMenus(injector);
  return { univer, api };
}

/**
 * Univer's engine would read every formula of the workbook at the first edit and block the page: 6 to 10 s for the 39,000
 * formulas of a street (measured with 0.25.1). Results come from `Recalculation`; the engine is left the conditions of formats,
 * which it computes from values.
 */
function keepFormulasFromEngine(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  model.getFormulaData = () => ({});
  model.getFormulaDirtyRanges = () => [];
  // Otherwise each content that is put into a cell with a formula would be taken for one to compute, and emptied.
  model.updateFormulaData = () => ({});
}

/** Menus name what the grid could do by itself; only what the workbench allows stays. Univer asks for each entry by its id. */
function hideMenus(injector: Injector): void {
  const hidden = { hidden: true };
  const menus = new Proxy({}, {
    has: (_, id) => !shownMenus.has(String(id)),
    get: (_, id) => (shownMenus.has(String(id)) ? undefined : hidden),
  });
  injector.get(IConfigService).setConfig("menu", menus);
}
