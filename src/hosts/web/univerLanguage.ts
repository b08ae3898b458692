import { LocaleType, mergeLocales } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Language } from "../../app/prose";

const loaded = new Set<Language>(["zh-CN"]);

/** Shows the grid's own words in another language; English is loaded when first asked for. */
export async function setUniverLanguage(api: FUniver, language: Language): Promise<void> {
  if (language === "en" && !loaded.has(language)) {
    const [core, validation, conditions] = await Promise.all([
      import("@univerjs/preset-sheets-core/locales/en-US"),
      import("@univerjs/preset-sheets-data-validation/locales/en-US"),
      import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
    ]);
    api.loadLocales(LocaleType.EN_US, mergeLocales(core.default, validation.default, conditions.default));
    loaded.add(language);
  }
  api.setLocale(language === "en" ? LocaleType.EN_US : LocaleType.ZH_CN);
}
