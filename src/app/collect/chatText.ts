import type { Finding } from "../../domain/finding";
import type { Day } from "../../domain/units/day";
import type { Prose } from "../prose";
import type { CollectReport, FileReport } from "./collectReport";

/** Reasons of one returned file that are written out; the file's own report has all. */
const reasonsShown = 3;

/** The text to paste into the committees' chat: how far the month is, who has not reported, what was returned why, by when. */
export function chatText({ month, files, missing }: CollectReport, deadline: Day, prose: Prose): string {
  const here = new Set(files.filter(({ state }) => state !== "returned").map(({ community }) => community));
  const returned = files.filter(({ state, community }) => state === "returned" && !here.has(community));
  // Who sent only what was returned has not reported yet, and is told why instead.
  const told = new Set(returned.map(({ community }) => community));
  const silent = missing.filter(({ community }) => !told.has(community));
  const due = new Set([...here, ...missing.map(({ community }) => community)]).size;
  const head = prose.text("collect.chat.head", { month: monthText(month, prose), due, here: here.size, missing: silent.length, returned: returned.length });
  if (missing.length === 0 && returned.length === 0) return `${head}\n${prose.text("collect.chat.allHere")}`;
  const isOverdue = missing.some(({ isLate }) => isLate);
  return [
    head,
    ...(silent.length === 0 ? [] : [prose.text("collect.chat.missing", { names: silent.map(({ name }) => name).join(separator(prose)) })]),
    ...(returned.length === 0 ? [] : [prose.text("collect.chat.returned"), ...returned.map((file, index) => reasonText(file, index + 1, prose))]),
    prose.text(isOverdue ? "collect.chat.overdue" : "collect.chat.deadline", { deadline }),
  ].join("\n");
}

function reasonText({ file, communityName, findings }: FileReport, number: number, prose: Prose): string {
  const errors = findings.filter(({ severity }) => severity === "error");
  const shown = errors.slice(0, reasonsShown).map((finding: Finding) => prose.finding(finding)).join(" ");
  const more = errors.length > reasonsShown ? prose.text("collect.chat.more", { count: errors.length }) : "";
  const reasons = oneLine(`${shown}${more}`);
  return communityName === "" ? prose.text("collect.chat.unknown", { number, reasons }) : prose.text("collect.chat.reason", { number, name: communityName, file, reasons });
}

/** What was read from a file must not break the list. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}

function monthText(month: string, { language }: Prose): string {
  const [year, number] = month.split("-");
  return language === "en" ? month : `${year}年${Number(number)}月`;
}

function separator({ language }: Prose): string {
  return language === "en" ? ", " : "、";
}
