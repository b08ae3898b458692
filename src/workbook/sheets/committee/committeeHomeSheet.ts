import type { Facts } from "../../../domain/facts";
import { concat, fn, ref, text } from "../../../domain/formula/build";
import type { CellReference } from "../../../domain/formula/expression";
import { missingWord } from "../../../domain/items/stateWords";
import type { MonthResults } from "../../../domain/monthResults";
import { excelSerial } from "../../../domain/units/day";
import type { BookLayouts } from "../../bookLayouts";
import type { BookSpec } from "../../bookSpec";
import type { SheetPlan } from "../../plan";
import { SheetBuilder } from "../../sheetBuilder";
import { formRow, type HomeLink } from "../homeSheet";
import { lookedUp } from "../people/lookups";

const lastColumn = 5;
const firstLinkRow = 8;
/** Behind the street's name. */
const office = "社会事务科";
const lastSteps = "填齐以后：打印签字盖章，存成 .xlsx，连同纸表在截止前报街道。要重打、要改的，按“说明”办。";

export interface CommitteeHomeContent { readonly spec: BookSpec; readonly layouts: BookLayouts; readonly facts: Facts; readonly results: MonthResults; readonly community: string; readonly links: readonly HomeLink[] }

/** 首页 of a committee: the open month, until when and where to send, what is to be filled, and how far it is. */
export function committeeHomeSheet(content: CommitteeHomeContent): SheetPlan {
  const { layouts, facts, results, links } = content;
  const builder = new SheetBuilder({ id: "home", title: "首页", widths: [4, 24, 22, 16, 22], orientation: "portrait", isOnePage: true });
  head(builder, content);
  builder.label(firstLinkRow - 1, 1, "填这些表（点击打开）", "block").blanks(firstLinkRow - 1, 2, lastColumn, "block").merge(firstLinkRow - 1, 1, firstLinkRow - 1, lastColumn);
  links.forEach((link, index) => {
    const row = firstLinkRow + index;
    builder.label(row, 1, index + 1, "index").label(row, 2, link.title, "link").link(row, 2, link.target);
    builder.label(row, 3, link.what, "textLeft").blanks(row, 4, lastColumn, "textLeft").merge(row, 3, row, lastColumn).height(row, 26);
  });
  const formsRow = firstLinkRow + links.length + 1;
  builder.label(formsRow, 1, "填到哪里了", "block").blanks(formsRow, 2, lastColumn, "block").merge(formsRow, 1, formsRow, lastColumn);
  builder.labels(formsRow + 1, 1, ["序号", "考核表", "考核主体", "进度", "得分"], "header");
  layouts.forms.forEach((form, index) => {
    formRow(builder, formsRow + 2 + index, index, form, layouts, facts, results);
    builder.height(formsRow + 2 + index, 24);
  });
  const last = formsRow + 3 + Math.max(1, layouts.forms.length);
  builder.label(last, 1, lastSteps, "note").merge(last, 1, last, lastColumn).height(last, 30);
  builder.section("head", "fixed", 1, 3).section("rows", "fixed", 4, last).print({ row: 1, column: 1, toRow: last, toColumn: lastColumn });
  return builder.build();
}

function head(builder: SheetBuilder, { spec, layouts, facts, results, community }: CommitteeHomeContent): void {
  const { parameters, roster, calendar } = layouts;
  const name = lookedUp(text(community), roster.community("id"), roster.community("name"), missingWord);
  const nameNow = facts.roster.communities.find(({ id }) => id === community)?.name ?? missingWord;
  builder.computed(1, 1, { formula: concat<CellReference>(name, text("社居委考核工作簿")), value: `${nameNow}社居委考核工作簿`, style: "title" }).merge(1, 1, 1, lastColumn).height(1, 40);
  const [year, month] = spec.month.split("-").map(Number);
  const monthCell = ref(parameters.month);
  builder.computed(2, 1, { formula: concat<CellReference>(text("正在考核："), fn("YEAR", monthCell), text("年"), fn("MONTH", monthCell), text("月")), value: `正在考核：${year}年${month}月`, style: "hero" }).merge(2, 1, 2, lastColumn).height(2, 30);
  builder.computed(3, 1, { formula: concat<CellReference>(text("由"), ref(parameters.street), text("发出，只有本社区的内容")), value: `由${spec.street}发出，只有本社区的内容`, style: "note" }).merge(3, 1, 3, lastColumn);
  builder.label(4, 2, "报送截止", "header").computed(4, 3, { formula: ref(calendar.reportDay), value: excelSerial(results.dates.report), style: "computedDate" });
  builder.label(5, 2, "报到哪里", "header").computed(5, 3, {
    formula: concat<CellReference>(ref(parameters.street), text(office)), value: `${spec.street}${office}`, style: "computedText",
  }).merge(5, 3, 5, lastColumn);
  for (const row of [4, 5]) builder.height(row, 22);
}
