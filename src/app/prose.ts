import { createInstance, type i18n } from "i18next";
import type { Trace, TraceValue } from "../domain/explanation/trace";
import type { Finding } from "../domain/finding";
import { fen, yuanTextGrouped } from "../domain/units/money";
import { traceResultText } from "./prose/traceResultText";
import { wordsOf } from "./prose/translations";
import { valueText } from "./prose/valueText";

export type Language = "zh-CN" | "en";
export const languages: readonly Language[] = ["zh-CN", "en"];

/** The explanation of one figure for people: the rule in words, the rule with the values put in, and what came out. */
export interface Explanation {
  readonly rule: string;
  readonly withValues: string;
  readonly result: string;
}

/** All sentences of the product in one language. Keys are flat: `finding.<code>`, `rule.<rule>`, `explain.<rule>`, `cli.<...>`, `state.<...>`. */
export interface Prose {
  readonly language: Language;
  has(key: string): boolean;
  /**
   * The text of a key with its values put in; the key itself where there is none. A value in fen is written `{{amount, yuan}}`.
   * What stands in a value is never read as a placeholder or a key.
   */
  text(key: string, values?: Readonly<Record<string, TraceValue>>): string;
  /** Where, what, why, what to do. */
  finding(finding: Finding): string;
  /** The words of a trace; its result is what the trace itself says came out, if it does. */
  explanation(trace: Trace): Explanation;
  /** One value as people read it: at most four places, states as words. */
  value(value: TraceValue): string;
}

/** The sentences of a language; Chinese ones where its words were not loaded. */
export function makeProse(language: Language): Prose {
  const words = loadedWords(language);
  const value = (shown: TraceValue): string => valueText(shown, (key) => words.t(key));
  const text: Prose["text"] = (key, values = {}) => {
    const kept: string[] = [];
    const sentence = words.t(key, { replace: formatted(values, value, kept), nest: false });
    return sentence.replaceAll(keptPattern, (_, index: string) => kept[Number(index)] ?? "");
  };
  const finding: Prose["finding"] = ({ code, place, values }) => {
    const key = `finding.${code}`;
    const sentence = words.exists(key) ? text(key, values) : `${code} ${Object.values(values).join(" ")}`.trim();
    return placeText(place, text) + sentence;
  };
  const explanation = (trace: Trace): Explanation => ({
    rule: text(`rule.${trace.rule}`, trace.values),
    withValues: text(`explain.${trace.rule}`, trace.values),
    result: resultSentence(traceResultText(trace, { text, value }), text),
  });
  return { language, has: (key) => words.exists(key), text, finding, explanation, value };
}

/** Lists of words for codes; a list may have a word for codes that it does not know, `<list>.other`. */
const wordLists = ["closedField", "closedKind", "contractDay", "fileKind", "hostAbility", "limitName", "systemReason", "yamlTrouble"] as const;

function loadedWords(language: Language): i18n {
  const words = createInstance();
  void words.init({
    lng: language, fallbackLng: false, initAsync: false, keySeparator: false, nsSeparator: false, ns: ["prose"], defaultNS: "prose",
    resources: { [language]: { prose: wordsOf(language) ?? wordsOf("zh-CN") ?? {} } }, interpolation: { escapeValue: false },
  });
  // A code among the values (signed, start) has a word of its own, by the name of its list: {{earlier, contractDay}}.
  for (const list of wordLists) words.services.formatter?.add(list, (code: unknown) => words.t([`${list}.${String(code)}`, `${list}.other`, String(code)], { code: String(code) }));
  words.services.formatter?.add("allowedKind", (allowed: unknown) => String(allowed).split(" | ").map((each) => allowedText(each, words)).join(" | "));
  // Conditions of an instalment with the day they were met, and what is open with the cell to fill: "signed 2026-01-05,midTerm 2026-07-10".
  const listed = (list: unknown, prefix: string): string => String(list).split(",").map((each) => {
    const [code, where] = each.split(" ");
    return code === "" ? words.t("pay.nothingMet") : `${words.t(`${prefix}.${code ?? ""}`)}${where === "" || where === undefined ? "" : words.t("pay.where", { where })}`;
  }).join(words.t("pay.and"));
  words.services.formatter?.add("metConditions", (list: unknown) => listed(list, "pay.met"));
  words.services.formatter?.add("openReasons", (list: unknown) => listed(list, "reason.instalment"));
  words.services.formatter?.add("yuan", (amount: unknown) => (typeof amount === "number" ? yuanTextGrouped(fen(amount)) : String(amount)));
  return words;
}

/** What a scheme's schema allows: a shape has words, a name that stands for itself has none. */
function allowedText(allowed: string, words: i18n): string {
  const key = `allowedKind.${allowed.startsWith("Invalid string") ? "invalidString" : allowed}`;
  return words.exists(key) ? words.t(key) : allowed;
}

// i18next reads braces inside a value again; such a value waits outside the sentence until it is whole.
const keptPattern = /\ue000(\d+)\ue000/g;

/** Plain numbers stay numbers, because the placeholder says whether they are fen. Texts that i18next might read go to `kept`. */
function formatted(values: Readonly<Record<string, TraceValue>>, value: (shown: TraceValue) => string, kept: string[]): Record<string, string | number> {
  const safe = (text: string): string => (/[{}$\ue000]/.test(text) ? `\ue000${kept.push(text.replaceAll("\ue000", "")) - 1}\ue000` : text);
  return Object.fromEntries(Object.entries(values).map(([name, shown]) => [name, typeof shown === "number" ? shown : safe(value(shown))]));
}

function resultSentence(result: string, text: Prose["text"]): string {
  return result === "" ? "" : text("explain.result", { result });
}

function placeText(place: Finding["place"], text: Prose["text"]): string {
  if (place.kind === "none") return "";
  if (place.kind === "cell") return text("place.cell", { sheet: place.sheet, cell: place.cell });
  const file = place.file ?? "";
  if (place.line === undefined && file === "" && place.path === "") return "";
  const written = place.line === undefined ? text("place.file", { file, path: place.path }) : text("place.line", { file, path: place.path, line: place.line });
  // Where file or path says nothing, its space is left over.
  return written.trimStart().replace(/\s+([:：]\s*)$/, "$1");
}
