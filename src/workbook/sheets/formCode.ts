import { add, eq, fn, iff, mul, num, ref, text } from "../../domain/formula/build";
import type { CellExpression, CellReference } from "../../domain/formula/expression";
import { vetoRaisedWord } from "../../domain/items/stateWords";
import { excelSerial } from "../../domain/units/day";
import { firstDay } from "../../domain/units/period";
import { add as plus, multiply, rational, zero } from "../../domain/units/rational";
import { checkCode, checkCodeFormula } from "../checkCode";
import { countedCell, pointsCell, typedCell } from "../figureCells";
import type { FormContent } from "./formContent";
import { firstFormRow, type FormLayout, type formColumn as column } from "./formLayout";

/** Weights of the final total (in thousandths) and of a veto: primes that no column has. */
const ofTotal = 29_000;
const ofVeto = 31;

/** 校验码 of a form: over its lines, its final total and a raised veto. */
export function formCode(form: FormLayout, { layouts, spec, result }: FormContent): { formula: CellExpression; value: string } {
  const numbers = (name: "target" | "reported" | "checked") => form.lines.map(({ key, line }) => {
    if (line.answer === "yesNo" && name !== "target") return null;
    const row = result.rows.find((candidate) => candidate.key === key)!;
    if (name === "target") return line.target === "none" ? null : countedCell(row.target);
    return typedCell(result.facts.rows.get(key)?.[name] ?? { state: "missing" });
  });
  const points = form.lines.map((line) => (line.isFirst ? pointsCell(result.items.find(({ id }) => id === line.item.id)!.points) : null));
  const counted = result.rows.map((row) => countedCell(row.counted));
  // The header row goes along: Gnumeric takes a range of one cell for its value, and a text in it for an error.
  const withHeader = (name: keyof typeof column): CellReference => ({ ...form.column(name), row: firstFormRow - 1 });
  const month = excelSerial(firstDay(spec.month));
  const final = result.total.state === "value" ? multiply(rational(ofTotal), result.total.value) : zero;
  return {
    formula: checkCodeFormula(seedFormula(form, layouts), withHeader("sequence"), [withHeader("plan"), withHeader("reported"), withHeader("checked"), withHeader("counted"), withHeader("points")]),
    value: checkCode(plus(rational(month + (result.facts.flags.veto.isRaised ? ofVeto : 0)), final), [numbers("target"), numbers("reported"), numbers("checked"), counted, points]),
  };
}

function seedFormula(form: FormLayout, layouts: FormContent["layouts"]): CellExpression {
  const total = ref<CellReference>(form.cell("total"));
  const isVetoed = eq<CellReference>(ref(form.cell("veto")), text(vetoRaisedWord));
  return add<CellReference>(ref(layouts.parameters.month), iff(fn("ISNUMBER", total), mul<CellReference>(num(ofTotal), total), num(0)), iff(isVetoed, num(ofVeto), num(0)));
}
