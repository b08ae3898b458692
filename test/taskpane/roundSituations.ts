import { closeMonth } from "../../src/app/closing/closeMonth";
import { reopenMonth } from "../../src/app/closing/reopenMonth";
import type { CollectReport, FileReport } from "../../src/app/collect/collectReport";
import { payList } from "../../src/app/pay/makePayList";
import { recordPrint } from "../../src/app/pay/recordPrint";
import { voidPrint } from "../../src/app/pay/voidPrint";
import type { Outcome } from "../../src/app/ports";
import { sampleYear, type SampleMonth } from "../../src/app/demo/sampleYear";
import { newWorkbook } from "../../src/app/newWorkbook";
import type { RewrittenBook } from "../../src/app/rewriteBook";
import type { PaneState } from "../../src/app/session/paneState";
import { splitBook } from "../../src/app/split/splitBook";
import { verifyBook, type Verification } from "../../src/app/verifyBook";
import type { Facts, Roster } from "../../src/domain/facts";
import type { Finding } from "../../src/domain/finding";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import type { Month } from "../../src/domain/units/period";
import { fileWorkbooks } from "../../src/hosts/file/fileWorkbooks";
import type { WorkbookPlan } from "../../src/workbook/plan";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { readTemplate } from "../app/demoTemplates";
import { ours } from "./paneStates";
import { viewOf } from "./sampleView";

const person = "李梅";

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

async function rawOf(plan: WorkbookPlan): Promise<RawWorkbook> {
  return valueOf(fileWorkbooks.read(await fileWorkbooks.create(plan)));
}

/** A workbook after something was done to it, read from a file again. */
async function after(raw: RawWorkbook, act: (verification: Verification) => Outcome<RewrittenBook>): Promise<RawWorkbook> {
  return rawOf(valueOf(act(valueOf(verifyBook(raw)))).workbook.plan);
}

/** The sample street with its first two communities, up to a November that is not filled. */
function smallYear(): { readonly scheme: Scheme; readonly year: readonly SampleMonth[] } {
  const { scheme, roster, contracts } = readTemplate("street");
  const communities = roster.communities.slice(0, 2);
  const isHere = (id: string): boolean => communities.some((community) => community.id === id);
  const small: Roster = {
    communities, units: roster.units.filter(({ kind, communities: own }) => kind === "centre" || own.every(isHere)).map((unit) => (unit.kind === "centre" ? { ...unit, communities: unit.communities.filter(isHere) } : unit)),
    gridLeaders: roster.gridLeaders.filter(({ community }) => isHere(community)), staff: roster.staff.filter(({ community }) => isHere(community)),
  };
  return { scheme, year: sampleYear(scheme, small, contracts.slice(0, 4), { year: 2026, months: 11, repliesOfYear: 240 }) };
}

/** The month's round as people meet it, by name. */
export async function roundSituations(): Promise<Record<string, PaneState>> {
  const { scheme, year } = smallYear();
  const book = (facts: Facts): Promise<RawWorkbook> => rawOf(newWorkbook("样本街道", [scheme], scheme, facts).plan);
  const blank = await book({ ...year[0]!.facts, forms: year[0]!.facts.forms.map((form) => ({ ...form, rows: new Map() })) });
  const filled = await book(year[9]!.facts);
  const blankCheck = valueOf(verifyBook(blank));
  const split = valueOf(splitBook(blankCheck, { at: "2026-01-04 09:12", person }));
  const sent = viewOf(await rawOf(split.rewritten.workbook.plan));
  const committee = viewOf(await rawOf(split.files[0]!.workbook.plan));
  const closedRaw = await after(filled, (own) => closeMonth(own, { month: "2026-10" as Month, at: "2026-11-10 16:40", person }));
  const printedRaw = await after(await after(closedRaw, (own) => recordPrint(own, { object: "津贴发放", at: "2026-11-18 09:30", person: "王会计" })), (own) => voidPrint(own, { object: "津贴发放", number: 1, at: "2026-11-18 10:05", person: "王会计", reason: "第17行签字栏印歪" }));
  const reopened = viewOf(await after(printedRaw, (own) => reopenMonth(own, { month: "2026-10" as Month, at: "2026-11-20 11:00", person, reason: "和平站家庭访视漏报1户" })));
  const [closed, printed] = [viewOf(closedRaw), viewOf(printedRaw)];
  const list = valueOf(payList(valueOf(verifyBook(printedRaw))));
  const month = (view: typeof sent, more: Partial<PaneState> = {}): PaneState => ours(view, { screen: "month", ...more });
  return {
    homeToSend: ours(viewOf(blank)), homeSent: ours(sent), homeClosed: ours(closed, { person }), homePrinted: ours(printed, { person }), homeReopened: ours(reopened), homeCommittee: ours(committee),
    monthToSend: month(viewOf(blank)), monthSent: month(sent, { person }),
    monthChecked: month(sent, { person, step: "collect", collect: { stage: "checked", report: madeReport } }),
    monthMerged: month(sent, { person, step: "collect", collect: { stage: "merged", report: madeReport } }),
    monthToClose: month(viewOf(filled), { step: "close" }), monthClosed: month(closed, { person, step: "close" }), monthReopened: month(reopened, { person, step: "close" }),
    monthPay: month(printed, { person, step: "pay", payList: { ...list, isStale: false } }),
    monthPayDiffers: month(printed, { person, step: "pay", payList: { ...list, total: { ...list.total, lines: (list.total.lines - 20_000) as typeof list.total.lines, agrees: false }, isStale: true } }),
    monthNotice: month(closed, { person, step: "publish", notice: "样本街道2026年10月考核结果公示\n一、社区社工服务站\n和平社区社工服务站 96.4分 优秀 第1名" }),
    monthCommittee: month(committee, { step: "handIn" }),
  };
}

const finding = (code: string, severity: Finding["severity"], values: Finding["values"], place: Finding["place"] = { kind: "none" }): Finding => ({ code, severity, place, values });

function fileReport(file: string, communityName: string, state: FileReport["state"], more: Partial<FileReport> = {}): FileReport {
  return { file, state, community: communityName === "" ? undefined : "C01", communityName, digest: file, checkCodes: [], changes: [], isLate: false, findings: [], ...more };
}

/** One file of each kind. */
export const madeReport: CollectReport = {
  month: "2026-01" as Month,
  files: [
    fileReport("2026-01 01 和平社区 考核表.xlsx", "和平社区", "fresh", {
      checkCodes: [{ unit: "和平社区社工服务站", sheet: "服务站月度考核表", code: "4471" }],
      changes: [
        { sheet: "和平社区社工服务站", cell: "F8", what: "家庭访视 自报", before: "", after: "12" },
        { sheet: "和平社区社工服务站", cell: "G8", what: "家庭访视 核定", before: "", after: "11" },
        { sheet: "和平社区社工服务站", cell: "I8", what: "家庭访视 扣分原因", before: "", after: "1户未见面" },
      ],
    }),
    fileReport("2026-01 02 琥珀社区 考核表 (1).xlsx", "琥珀社区", "changed", { isLate: true, changes: [{ sheet: "琥珀社区社工服务站", cell: "F9", what: "特殊人群上门服务 自报", before: "3", after: "8" }], findings: [finding("collectLate", "warning", { day: "2026-02-06", deadline: "2026-02-04", days: 2 })] }),
    fileReport("2026-01 03 翠竹社区 考核表.xlsx", "翠竹社区", "same"),
    fileReport("望湖1月.et", "", "returned", { findings: [finding("fileWps", "error", { file: "望湖1月.et" })] }),
    fileReport("2026-01 05 金桂社区 考核表.xlsx", "金桂社区", "returned", { findings: [finding("numberAsText", "error", { found: "１２" }, { kind: "cell", sheet: "金桂社区社工服务站", cell: "F8" }), finding("collectLate", "warning", { day: "2026-02-05", deadline: "2026-02-04", days: 1 })] }),
  ],
  missing: [{ community: "C06", name: "长丰社区", units: ["长丰社区社工服务站"], isLate: true }, { community: "C07", name: "新安社区", units: ["新安社区社工服务站"], isLate: false }],
};
