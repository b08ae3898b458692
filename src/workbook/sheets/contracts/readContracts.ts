import type { Contract, Evaluation } from "../../../domain/facts";
import { failWord, passWord } from "../../../domain/items/stateWords";
import type { ContractRule } from "../../../domain/scheme/schemeSchema";
import type { FoundBook, FoundSheet } from "../../foundBook";
import type { RawCell } from "../../rawWorkbook";
import { isBlank, type CellPlace, type CellReader } from "../../readCells";
import { approvalInput, approvalSheetId } from "./approvalLayout";
import { readAmount, readCount, readExactText, readPaid } from "./contractCells";
import { nothingChosen, type ApprovalChoice, type NotedPayment } from "./contractFacts";
import { contractColumn, contractsSheetId, type ContractColumn } from "./contractsLayout";
import type { ContractLayouts } from "./contractLayouts";
import { paymentColumn, paymentsSheetId, type PaymentColumn } from "./paymentsLayout";

export interface ReadContracts {
  readonly contracts: readonly Contract[];
  readonly payments: readonly NotedPayment[];
  readonly approval: ApprovalChoice;
}

/** Contracts, payments and what 付款审批单 shows, from the sheets as found; a sheet that is gone gives nothing. */
export function readContracts(book: FoundBook, layouts: ContractLayouts, reader: CellReader, isCounted: (cell: RawCell | undefined) => boolean = () => false): ReadContracts {
  const contractList = book.sheet(contractsSheetId);
  const contracts = contractList === undefined ? [] : readContractRows(contractList, reader, isCounted);
  const paymentList = book.sheet(paymentsSheetId);
  const payments = paymentList === undefined ? [] : readPaymentRows(paymentList, layouts.rule, contracts, reader);
  const approval = book.sheet(approvalSheetId);
  return { contracts, payments, approval: approval === undefined ? nothingChosen : readApproval(approval) };
}

interface RowReader<Name> { readonly position: number; readonly cell: (name: Name) => RawCell | undefined; readonly place: (name: Name) => CellPlace }

/** Filled rows of a list, wherever they are now; `position` counts blank rows that were inserted too, as INDEX does. */
function filledRows<Name extends string>(sheet: FoundSheet, columns: Readonly<Record<Name, number>>): RowReader<Name>[] {
  const listed = sheet.listRows("rows");
  const rows = listed.map((row): RowReader<Name> => ({
    position: row - listed[0]!, cell: (name) => sheet.cellAt(row, columns[name]), place: (name) => ({ sheet: sheet.title, cell: sheet.addressAt(row, columns[name]) }),
  }));
  const names = Object.keys(columns) as Name[];
  return rows.filter((row) => names.some((name) => !isBlank(row.cell(name))));
}

function readContractRows(sheet: FoundSheet, reader: CellReader, isCounted: (cell: RawCell | undefined) => boolean): Contract[] {
  const known = new Set<string>();
  return filledRows<ContractColumn>(sheet, contractColumn).flatMap((row) => {
    const id = readExactText(row.cell("id"));
    if (id === "") {
      reader.note("contractWithoutId", "error", row.place("id"));
      return [];
    }
    // A formula finds the first row of an id, and does not tell capitals from small letters.
    if (known.has(id.toLowerCase())) {
      reader.note("contractTwice", "error", row.place("id"), { contract: id });
      return [];
    }
    known.add(id.toLowerCase());
    return [readContract(id, row, reader, isCounted)];
  });
}

function readContract(id: string, { cell, place }: RowReader<ContractColumn>, reader: CellReader, isCounted: (cell: RawCell | undefined) => boolean): Contract {
  const day = (name: ContractColumn) => reader.date(cell(name), place(name));
  const evaluation = (dayName: ContractColumn, resultName: ContractColumn): Evaluation => ({ day: day(dayName), result: readResult(cell(resultName), place(resultName), reader) });
  return {
    id, project: readExactText(cell("project")), supplier: readExactText(cell("supplier")), amount: readAmount(reader, cell("amount"), place("amount")),
    signed: day("signed"), start: day("start"), end: day("end"), midTermShare: reader.decimal(cell("midTermShare"), place("midTermShare")),
    midTerm: evaluation("midTermDay", "midTermResult"), final: evaluation("finalDay", "finalResult"),
    hearings: isCounted(cell("hearings")) ? undefined : readCount(reader, cell("hearings"), place("hearings")), daysToPay: readCount(reader, cell("daysToPay"), place("daysToPay")),
  };
}

/** 合格 or 不合格, exactly as a formula compares it. */
function readResult(cell: RawCell | undefined, place: CellPlace, reader: CellReader): Evaluation["result"] {
  if (isBlank(cell)) return undefined;
  if (cell!.value === passWord) return "pass";
  if (cell!.value === failWord) return "fail";
  reader.note("notPassFail", "error", place, { found: String(cell!.value).slice(0, 40) });
  return undefined;
}

function readPaymentRows(sheet: FoundSheet, rule: ContractRule, contracts: readonly Contract[], reader: CellReader): NotedPayment[] {
  const ids = new Map(contracts.map(({ id }) => [id.toLowerCase(), id]));
  const instalments = new Map(rule.instalments.map(({ id, title }) => [title.zh.toLowerCase(), id]));
  return filledRows<PaymentColumn>(sheet, paymentColumn).flatMap(({ position, cell, place }) => {
    if ((["contract", "instalment", "day", "amount"] as const).every((name) => isBlank(cell(name)))) return [];
    const [contract, instalment] = [readExactText(cell("contract")), readExactText(cell("instalment"))];
    const payment: NotedPayment = {
      contract: ids.get(contract.toLowerCase()) ?? contract, instalment: instalments.get(instalment.toLowerCase()) ?? instalment,
      day: reader.date(cell("day"), place("day")), amount: readPaid(reader, cell("amount"), place("amount")),
      position, invoice: reader.text(cell("invoice")), voucher: reader.text(cell("voucher")),
    };
    const note = reader.text(cell("note"));
    return [note === "" ? payment : { ...payment, note }];
  });
}

function readApproval(sheet: FoundSheet): ApprovalChoice {
  const at = (name: keyof typeof approvalInput): string => readExactText(sheet.cell(approvalInput[name].row, approvalInput[name].column));
  return { contract: at("contract"), instalment: at("instalment") };
}
