// Books of the four contract sheets and the parameters they refer to, from random contracts and payments.
import fc from "fast-check";
import { emptyFacts } from "../../../src/app/emptyFacts";
import type { Contract, Facts, Payment } from "../../../src/domain/facts";
import { instalments } from "../../../src/domain/money/instalments";
import type { Scheme } from "../../../src/domain/scheme/schemeSchema";
import { parseDay, type Day } from "../../../src/domain/units/day";
import { fenFromYuan } from "../../../src/domain/units/money";
import { rational } from "../../../src/domain/units/rational";
import type { BookSpec } from "../../../src/workbook/bookSpec";
import { newSpec } from "../../../src/workbook/newSpec";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import { contractLayouts, type ContractLayouts } from "../../../src/workbook/sheets/contracts/contractLayouts";
import type { ApprovalChoice } from "../../../src/workbook/sheets/contracts/contractFacts";
import { contractSheets } from "../../../src/workbook/sheets/contracts/contractSheets";
import { logSheet } from "../../../src/workbook/sheets/logSheet";
import { parametersLayout, parametersSheet } from "../../../src/workbook/sheets/parametersSheet";
import { contractsArbitrary, paymentsArbitrary } from "../../arbitraries/contractArbitrary";
import { dayNear, monthArbitrary } from "../../arbitraries/dayArbitrary";
import { templateScheme } from "../../arbitraries/madeScheme";

export interface ContractBook {
  readonly name: string;
  readonly scheme: Scheme;
  readonly facts: Facts;
  readonly spec: BookSpec;
  readonly layouts: ContractLayouts;
  readonly plan: WorkbookPlan;
}

const emptyRoster = { communities: [], units: [], gridLeaders: [], staff: [] };
const spareRows = 3;

export function noContractFacts(scheme: Scheme): Facts {
  return { ...emptyFacts(scheme, "2026-10" as Facts["month"], emptyRoster, []), asOf: undefined };
}

/** The sheets of these facts. `issued`: the contracts that the book was made with, when they are not those of the facts. */
export function contractBook(name: string, scheme: Scheme, facts: Facts, approval?: ApprovalChoice, issued?: readonly string[]): ContractBook {
  const made = newSpec("招商“新”街道", [scheme], scheme, facts);
  const contracts = issued ?? made.contracts;
  const capacity = { ...made.capacity, contracts: Math.max(contracts.length, facts.contracts.length) + spareRows, payments: facts.payments.length + spareRows };
  const spec = { ...made, contracts, capacity };
  const layouts = contractLayouts(spec)!;
  const parameters = parametersLayout(spec);
  const sheets = contractSheets(spec, layouts, parameters, facts, instalments(facts, layouts.rule), approval);
  return { name, scheme, facts, spec, layouts, plan: { title: name, names: [], sheets: [...sheets, logSheet(spec, facts.log), parametersSheet(spec, parameters, facts.asOf)] } };
}

/** A random book, the same for the same seed. Every third one lost a contract from its ledger, or got one typed in. */
export function randomContractBook(seed: number): ContractBook {
  const scheme = templateScheme("huaguoshan");
  const rule = scheme.contracts[0]!;
  const made = monthArbitrary.chain((month) => contractsArbitrary(scheme, month).chain((contracts) => fc.record({
    facts: fc.record({ payments: paymentsArbitrary(scheme, month, contracts), asOf: fc.option(dayNear(month, 1, 2), { nil: undefined, freq: 6 }) })
      .map((filled): Facts => ({ ...emptyFacts(scheme, month, emptyRoster, contracts), ...filled })),
    choice: fc.record({ contract: fc.constantFrom(...contracts.map(({ id }) => id), "ht-01", ""), instalment: fc.constantFrom(...rule.instalments.map(({ title }) => title.zh), "") }),
    ledger: fc.constantFrom("asIssued" as const, "asIssued" as const, "oneMore" as const, "oneGone" as const),
  })));
  const [{ facts, choice, ledger }] = fc.sample(made, { seed, numRuns: 1 }) as [typeof made extends fc.Arbitrary<infer T> ? T : never];
  const ids = facts.contracts.map(({ id }) => id);
  if (ledger === "oneMore" && ids.length > 1) return contractBook(`more-${seed}`, scheme, facts, choice, ids.slice(0, -1));
  if (ledger === "oneGone") return withoutLedgerRow(contractBook(`gone-${seed}`, scheme, facts, choice, [...ids, "HT-98"]), "HT-98");
  return contractBook(`issued-${seed}`, scheme, facts, choice);
}

/** Somebody cleared a contract's row of 合同台账. */
function withoutLedgerRow(book: ContractBook, contract: string): ContractBook {
  const sheets = book.plan.sheets.map((sheet) => (sheet.id !== "contracts" ? sheet : { ...sheet, cells: sheet.cells.filter(({ value }) => value !== contract) }));
  return { ...book, plan: { ...book.plan, sheets } };
}

/** What people type where nothing can be read: it must count as blank. */
const slips: Readonly<Record<string, readonly CellValue[]>> = {
  money: ["/", "缺", "100元", -5e11, 1e11], date: ["/", "待定", 0, 20260315, -1, "2026-03-15"], number: ["/", "三成五", "35%"], choice: ["/", "通过", " 合格", 0], text: [],
};

/** The same book with slips typed into blank inputs of contracts; what the engine says stays. */
export function withSlips(book: ContractBook): WorkbookPlan {
  let turn = 0;
  const isSlipped = (role: string): boolean => role.startsWith("contract.") && !/\.(id|project|supplier)$/.test(role);
  return {
    ...book.plan,
    sheets: book.plan.sheets.map((sheet) => (sheet.id !== "contracts" ? sheet : {
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (cell.kind !== "input" || cell.value !== null || !isSlipped(cell.role)) return cell;
        const choices = slips[cell.type]!;
        return { ...cell, value: choices[turn++ % choices.length]! };
      }),
    })),
  };
}

/** Two contracts whose figures are known by heart; the first instalment of each is paid. */
export function clearBook(): ContractBook {
  const scheme = templateScheme("huaguoshan");
  const day = (text: string): Day => parseDay(text)!;
  const open = { day: undefined, result: undefined };
  const contract = (id: string, yuan: string, share: number): Contract => ({
    id, project: "社区窗口服务", supplier: "阳光家庭综合服务中心", amount: fenFromYuan(yuan), signed: day("2025-12-22"), start: day("2026-01-01"), end: day("2026-12-31"),
    midTermShare: rational(share), midTerm: open, final: open, hearings: 1, daysToPay: 10,
  });
  const payment = (id: string, yuan: string): Payment => ({ contract: id, instalment: "first", day: day("2025-12-30"), amount: fenFromYuan(yuan), invoice: "0123", voucher: "记-1" });
  const contracts = [contract("HT-01", "1900000", 30), contract("HT-02", "1000000.01", 35)];
  return contractBook("clear", scheme, { ...noContractFacts(scheme), asOf: day("2026-10-31"), contracts, payments: [payment("HT-01", "950000"), payment("HT-01", "0"), payment("HT-02", "500000.01")] });
}
