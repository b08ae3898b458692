import { contactMark, taskResult } from "../../../domain/registers/registers";
import type { CountedCell } from "../../../domain/registers/countsOfItem";
import type { RegisterSource, UnscoredSource } from "../../../domain/registers/registerSource";
import { add, eq, fn, iff, num, ref, sub, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import type { BookLayouts } from "../../bookLayouts";
import type { FormLayout, FormLine } from "../formLayout";
import type { ContactHelper, ContactsLayout } from "./contactsLayout";
import { countRows, inMonth, ofUnit } from "./countedRows";
import type { ListRegisterLayout } from "./registerLayouts";
import type { ServiceTypesLayout } from "./serviceTypesLayout";
import { legendOf } from "./stationVisitLegend";

/** Formulas by the cell that they fill; none where this workbook does not have the register. */
export type RegisterFormulas = Partial<Record<CountedCell, CellExpression>>;

type Layouts = Pick<BookLayouts, "parameters" | "registers">;

/** How a form's line is counted from its register: for the form's unit and the open month, "" where the register has no row of the kind. */
export function lineRegister(form: FormLayout, { item }: FormLine, layouts: Layouts): RegisterFormulas {
  const { register } = item;
  if (register === undefined) return {};
  const unit = form.cell("unitId");
  const { lists, contactMarks, centrePlan, serviceTypes } = layouts.registers;
  const { month } = layouts.parameters;
  switch (register.kind) {
    case "services": return lists.services === undefined || serviceTypes === undefined ? {} : { reported: servicesFormula(register, item.title.zh, serviceTypes, form.unit.id) };
    case "contacts": return contactMarks === undefined ? {} : contactFormulas(register, contactMarks, unit);
    case "tasks": return lists.tasks === undefined ? {} : taskFormulas(lists.tasks, unit, month);
    case "stationVisits": return lists.stationVisits === undefined ? {} : visitFormulas(lists.stationVisits, form, month);
    case "centrePlan": {
      const line = centrePlan?.lines.find((own) => own.item === item.id && own.unit === form.unit.id);
      const number = (name: "planned" | "done" | "confirmed"): CellExpression => {
        const cell = ref(centrePlan!.cell(line!, name));
        return iff(fn("ISNUMBER", cell), cell, text(""));
      };
      return line === undefined ? {} : { target: number("planned"), reported: number("done"), checked: number("confirmed") };
    }
  }
}

/** The same for what is noted without scoring. */
export function unscoredRegister(form: FormLayout, register: UnscoredSource | undefined, layouts: Layouts): CellExpression | undefined {
  const layout = register === undefined ? undefined : layouts.registers.lists[register.kind];
  if (register === undefined || layout === undefined) return undefined;
  const { month } = layouts.parameters;
  const own = ofUnit(layout, form.cell("unitId"));
  const isIn = (key: string): CellExpression[] => [...own, ...inMonth(layout.range(key)!, month)];
  if (register.kind === "services") {
    const numbers = ref(layout.range(register.field)!);
    return unlessNone(countRows(...isIn("day")), fn("SUMIFS", numbers, ...isIn("day"), numbers, text(">=0")));
  }
  const any = add(countRows(...isIn("reported")), countRows(...isIn("routed")), countRows(...isIn("handled")));
  return unlessNone(any, countRows(...isIn(register.field)));
}

function unlessNone(rows: CellExpression, counted: CellExpression): CellExpression {
  return iff(eq(rows, num(0)), text(""), counted);
}

/** What 服务类型 counts of the services that count for the item. */
function servicesFormula({ count }: Extract<RegisterSource, { kind: "services" }>, title: string, { range, counted }: ServiceTypesLayout, unit: string): CellExpression {
  const sum = (what: "records" | "quantity"): CellExpression => fn<CellReference>("SUMIFS", ref(counted(unit, what)), ref(range("countsFor")), text(title));
  return unlessNone(sum("records"), sum(count));
}

function contactFormulas({ mark }: Extract<RegisterSource, { kind: "contacts" }>, layout: ContactsLayout, unit: CellReference): RegisterFormulas {
  const sum = (name: ContactHelper): CellExpression => {
    const numbers = ref(layout.range(layout.helperColumn(name)));
    return layout.unitColumn === undefined ? fn("SUM", numbers) : fn<CellReference>("SUMIFS", numbers, ref(layout.range(layout.unitColumn)), ref(unit));
  };
  const known = Object.values(contactMark).find((each) => each === mark)!;
  return { target: unlessNone(sum("listed"), sum("listed")), reported: unlessNone(sum("listed"), sum(known)) };
}

function taskFormulas(layout: ListRegisterLayout, unit: CellReference, month: CellReference): RegisterFormulas {
  const own = [...ofUnit(layout, unit), ...inMonth(layout.range("deadline")!, month)];
  const rows = countRows(...own);
  const withResult = (result: string): CellExpression => countRows(...own, ref(layout.range("result")!), text(result));
  return { target: unlessNone(rows, sub(rows, withResult(taskResult.withdrawn))), reported: unlessNone(rows, withResult(taskResult.onTime)) };
}

function visitFormulas(layout: ListRegisterLayout, form: FormLayout, month: CellReference): RegisterFormulas {
  const stations = fn<CellReference>("SUM", ref(legendOf(layout, form.unit.id, "isStation")));
  const visits = countRows(...ofUnit(layout, form.cell("unitId")), ...inMonth(layout.range("day")!, month));
  return { target: unlessNone(stations, stations), reported: unlessNone(visits, fn<CellReference>("COUNTIF", ref(legendOf(layout, form.unit.id, "visits")), text(">0"))) };
}
