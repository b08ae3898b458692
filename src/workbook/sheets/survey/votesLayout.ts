import type { CellReference } from "../../../domain/formula/expression";
import type { Survey } from "../../../domain/scheme/schemeSchema";
import type { BookSpec } from "../../bookSpec";
import { reference } from "../../sheetBuilder";

export const votesSheetId = "votes";
export const votesColumn = { number: 1, group: 2, question: 3, firstLevel: 4 } as const;
/** Columns after the levels: printed, and helping. */
const afterLevels = ["count", "mean", "state"] as const;
const helpers = ["unitId", "questionNumber", "weighing", "weighted", "weight", "isCounted", "countedVotes", "countedPoints", "open"] as const;
export type VotesFigure = (typeof afterLevels)[number] | (typeof helpers)[number];
const headRows = 4;
const footRows = 2;

/** One row of a page: a question to one group. */
export interface VotesRow { readonly row: number; readonly group: number; readonly question: number }

/** The page of one survey and unit. */
export interface VotesPage { readonly survey: Survey; readonly unit: string; readonly first: number; readonly rows: readonly VotesRow[]; readonly last: number }

/** 汇总录入: a page per unit for the running period; below all pages, the votes of earlier periods as they were. */
export interface VotesLayout {
  readonly pages: readonly VotesPage[];
  readonly lastPrinted: number;
  readonly lastHelper: number;
  readonly earlier: { readonly titleRow: number; readonly firstRow: number; readonly lastRow: number };
  readonly figure: (row: number, name: VotesFigure) => CellReference;
  /** The votes of a level where they are a whole number, else zero. */
  readonly clean: (row: number, level: number) => CellReference;
  /** A column over the rows of one group of a unit; undefined where the unit has no page. */
  readonly ofGroup: (survey: Survey, unit: string, group: number, name: VotesFigure) => CellReference | undefined;
  /** A column over all pages of a survey. */
  readonly ofSurvey: (survey: Survey, name: VotesFigure) => CellReference | undefined;
}

export function votesLayout(spec: BookSpec): VotesLayout {
  const pages = pagesOf(spec);
  const levels = Math.max(1, ...pages.map(({ survey }) => survey.levels.length));
  const firstAfter = votesColumn.firstLevel + levels;
  const lastPrinted = firstAfter + afterLevels.length - 1;
  const firstHelper = lastPrinted + 2;
  const titleRow = (pages.at(-1)?.last ?? 0) + 2;
  const columnOf = (name: VotesFigure): number => {
    const printed = (afterLevels as readonly string[]).indexOf(name);
    return printed >= 0 ? firstAfter + printed : firstHelper + levels + (helpers as readonly string[]).indexOf(name);
  };
  const down = (rows: readonly VotesRow[], name: VotesFigure): CellReference | undefined =>
    (rows.length === 0 ? undefined : reference(votesSheetId, rows[0]!.row, columnOf(name), rows.at(-1)!.row, columnOf(name)));
  return {
    pages, lastPrinted, lastHelper: firstHelper + levels + helpers.length - 1,
    earlier: { titleRow, firstRow: titleRow + 2, lastRow: titleRow + 1 + spec.capacity.votes },
    figure: (row, name) => reference(votesSheetId, row, columnOf(name)),
    clean: (row, level) => reference(votesSheetId, row, firstHelper + level),
    ofGroup: (survey, unit, group, name) => down(pages.find((page) => page.survey === survey && page.unit === unit)?.rows.filter((row) => row.group === group) ?? [], name),
    ofSurvey: (survey, name) => down(pages.filter((page) => page.survey === survey).flatMap(({ rows }) => rows), name),
  };
}

function pagesOf(spec: BookSpec): VotesPage[] {
  let next = 1;
  return spec.scheme.surveys.flatMap((survey) => spec.units.filter(({ kind }) => kind === survey.subject).map(({ id }): VotesPage => {
    const first = next;
    const rows = survey.groups.flatMap((_, group) => survey.questions.map((_question, question): VotesRow =>
      ({ row: first + headRows + group * survey.questions.length + question, group, question })));
    const last = first + headRows + rows.length + footRows - 1;
    next = last + 1;
    return { survey, unit: id, first, rows, last };
  }));
}
