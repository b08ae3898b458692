import type { Scheme } from "../../domain/scheme/schemeSchema";
import type { Language } from "../../app/prose";

/** A scheme's text in the pane's language. */
export function titleIn(language: Language, title: Scheme["title"]): string {
  return language === "zh-CN" ? title.zh : title.en;
}
