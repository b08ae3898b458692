import { makeProse, type Language, type Prose } from "../app/prose";
import type { TraceValue } from "../domain/explanation/trace";

/** Values of a sentence; `what` is the name of an argument, which has words of its own. */
type SentenceValues = Readonly<Record<string, TraceValue>>;

let prose: Prose | undefined;

/** The language of the texts of error values; the entry sets it once Excel has said which. Chinese until then. */
export function setFunctionLanguage(language: Language): void {
  prose = makeProse(language);
}

/** #VALUE! with a sentence: what was given cannot be read. */
export function invalidValue(key: string, values?: SentenceValues): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence(key, values));
}

/** #N/A with a sentence: the figure has no value (missing, not applicable, no grade). */
export function notAvailable(key: string, values?: SentenceValues): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence(key, values));
}

function sentence(key: string, values: SentenceValues = {}): string {
  prose ??= makeProse("zh-CN");
  const { what } = values;
  return prose.text(key, typeof what === "string" ? { ...values, what: prose.text(`function.what.${what}`) } : values);
}
