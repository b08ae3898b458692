import { concat, eq, fn, iff, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { roundedHalfUp } from "../../domain/formula/rounding";
import { divide, rational, sum, toDecimalText } from "../../domain/units/rational";
import { roundHalfUp } from "../../domain/units/rounding";
import { reference } from "../sheetBuilder";
import { satisfactionSheetId } from "./satisfactionLayout";
import type { SummaryContent } from "./summaryContent";
import { sumOverUnits } from "./summaryForms";
import { summaryColumn } from "./summaryLayout";

const spokenDigits = 1;
const nothing = "";
interface Told { readonly formula: CellExpression; readonly value: string }

/** Two or three sentences on the whole month besides the units: objections, satisfaction, allowances. */
export function summaryStory(content: SummaryContent): Told {
  const parts = [objections(content), ...satisfaction(content), ...allowances(content)];
  return { formula: concat<CellReference>(parts[0]!.formula, ...parts.slice(1).map(({ formula }) => formula)), value: parts.map(({ value }) => value).join("") };
}

function objections(content: SummaryContent): Told {
  const count = content.results.forms.filter(({ facts }) => facts.opinion.kind === "objected").length;
  if (content.layouts.forms.length === 0) return { formula: text("本月没有考核表。"), value: "本月没有考核表。" };
  const objected = sumOverUnits(content, summaryColumn.objected);
  return {
    formula: iff(eq(objected, num(0)), text("没有单位提出异议。"), concat<CellReference>(text("有异议"), objected, text("张，请核实答复。"))),
    value: count === 0 ? "没有单位提出异议。" : `有异议${count}张，请核实答复。`,
  };
}

/** The mean of the units that have an index, for each survey. */
function satisfaction({ layouts, results }: SummaryContent): Told[] {
  return layouts.satisfaction.blocks.map(({ survey, rows }): Told => {
    const index = layouts.satisfaction.total(rows[0]!, "index");
    const cells = ref<CellReference>(reference(satisfactionSheetId, rows[0]!.row, index.column, rows.at(-1)!.row, index.column));
    const known = rows.flatMap(({ unit }) => {
      const own = results.satisfaction.find((result) => result.survey === survey.id && result.subject === unit);
      return own?.index.state === "value" ? [own.index.value] : [];
    });
    const title = survey.title.zh;
    const mean = fn<CellReference>("TEXT", roundedHalfUp(fn<CellReference>("AVERAGE", cells), num(spokenDigits)), text("0.0"));
    return {
      formula: iff(eq(fn("COUNT", cells), num(0)), text(`${title}尚无指数。`), concat<CellReference>(text(`${title}${rows.length}家中`), fn("COUNT", cells), text("家有指数，平均"), mean, text("。"))),
      value: known.length === 0 ? `${title}尚无指数。` : `${title}${rows.length}家中${known.length}家有指数，平均${toDecimalText(roundHalfUp(divide(sum(known), rational(known.length)), spokenDigits), spokenDigits)}。`,
    };
  });
}

/** The street's total of 津贴发放 as it stands there: an amount, or the word of what holds it. */
function allowances({ allowanceTotal }: SummaryContent): Told[] {
  if (allowanceTotal === undefined) return [];
  const cell = ref<CellReference>(allowanceTotal.cell);
  const { value } = allowanceTotal;
  const held = "网格长津贴有待核或缺的，金额未定。";
  const amount = typeof value === "number" ? value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",") : nothing;
  return [{
    formula: iff(fn("ISNUMBER", cell), concat<CellReference>(text("本月网格长津贴应发"), fn("TEXT", cell, text("#,##0.00")), text("元。")), text(held)),
    value: typeof value === "number" ? `本月网格长津贴应发${amount}元。` : held,
  }];
}
