import type { Contract } from "../../../domain/facts";
import { hearingKind, type HearingRecord } from "../../../domain/registers/registers";
import { hearingsHeld } from "../../../domain/registers/hearingsHeld";
import { and, concat, eq, fn, iff, num, ref, text } from "../../../domain/formula/build";
import type { CellExpression, CellReference } from "../../../domain/formula/expression";
import { reference, type SheetBuilder } from "../../sheetBuilder";
import type { ListRegisterLayout } from "../registers/registerLayouts";
import { contractColumn as column, contractsSheetId as sheet } from "./contractsLayout";

/** Hearings of a contract that nobody typed: those of its service period in 听证与整改; "" where there are none. */
export function hearingsCell(builder: SheetBuilder, row: number, contract: Contract | undefined, register: ListRegisterLayout, records: readonly HearingRecord[]): void {
  const at = (name: "id" | "start" | "end"): CellExpression => ref(reference(sheet, row, column[name]));
  const day = ref(register.range("day")!);
  const held = fn<CellReference>(
    "COUNTIFS", ref(register.range("kind")!), text(hearingKind.hearing), ref(register.range("about")!), at("id"),
    day, concat<CellReference>(text(">="), at("start")), day, concat<CellReference>(text("<="), at("end")),
  );
  const formula = iff(and(fn("ISNUMBER", at("start")), fn("ISNUMBER", at("end"))), iff(eq(held, num(0)), text(""), held), text(""));
  const counted = contract === undefined ? undefined : hearingsHeld(contract, records);
  builder.computed(row, column.hearings, {
    formula, value: counted ?? "", style: "inputNumber", role: "contract.hearings", isOpen: true,
    trace: { rule: counted === undefined ? "register.none" : "register.hearings", values: counted === undefined ? {} : { contract: contract!.id, counted } },
  });
}
