import type { Day } from "../../../domain/units/day";
import type { Rational } from "../../../domain/units/rational";

/** The registers that are a list of rows alike; 联系登记 and 分中心月计划 have shapes of their own. */
export type ListRegisterId = "services" | "tasks" | "stationVisits" | "gridIssues" | "hearings";

/** What a cell of a register's row holds as a fact. Texts are as typed, blanks at their ends too, for a formula compares them so. */
export type RegisterValue = Day | string | Rational | undefined;

/** One column that people fill. `unit` is left out where the workbook has one unit. */
export interface RegisterColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly kind: "date" | "text" | "count" | "choice";
  /** What a choice allows; left out where it comes from a range that the sheet itself knows. */
  readonly choices?: readonly string[];
  /** Without it the row counts nowhere: said as a warning. */
  readonly isNeeded?: boolean;
}

/** A register as a list: what its sheet is called and says, and its columns from left to right. */
export interface ListRegister {
  readonly id: ListRegisterId;
  readonly title: string;
  readonly heading: string;
  readonly note: string;
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly RegisterColumn[];
  /** The column whose day says which month a row counts in. */
  readonly day: string;
  /** Rows of other months are normal (a deadline to come), or are said; in a list that goes on from month to month only those of months to come. */
  readonly otherMonths: "normal" | "told" | "laterTold";
  /** Columns that together are one thing: the same again is said. */
  readonly identity: readonly string[];
  /** Rows that are shown ready to be typed in below the filled ones; the whole list where it is short. */
  readonly shownRows: number | "all";
}

const unit = { key: "unit", title: "单位", width: 8, kind: "choice", isNeeded: true } as const;

const services: ListRegister = {
  id: "services", title: "服务台账", heading: "社区社会工作服务台账", orientation: "landscape", day: "day", otherMonths: "told",
  note: "一次服务或活动填一行；日期填真日期，如 2026-10-12；数量为户次、人次，空着按 1 计；网格长、志愿者填人次，没有的空着。可从别的表整批粘贴（选择性粘贴“数值”）。不写服务对象姓名。",
  identity: ["unit", "day", "service", "quantity", "content"], shownRows: 300,
  columns: [
    unit, { key: "day", title: "日期", width: 12, kind: "date", isNeeded: true }, { key: "service", title: "服务类型", width: 20, kind: "choice", isNeeded: true },
    { key: "quantity", title: "数量", width: 7, kind: "count" }, { key: "gridLeaders", title: "网格长\n（人次）", width: 8, kind: "count" },
    { key: "volunteers", title: "志愿者\n（人次）", width: 8, kind: "count" }, { key: "content", title: "内容", width: 46, kind: "text" },
  ],
};

const tasks: ListRegister = {
  id: "tasks", title: "任务登记", heading: "街道下派临时任务登记", orientation: "landscape", day: "deadline", otherMonths: "normal",
  note: "一件任务填一行，按期限所在的月份计入；撤销的不计应办数。结果选按期、逾期、未完成、撤销。",
  identity: ["unit", "number"], shownRows: "all",
  columns: [
    unit, { key: "number", title: "编号", width: 9, kind: "text", isNeeded: true }, { key: "task", title: "任务", width: 30, kind: "text" }, { key: "office", title: "下派科室", width: 13, kind: "text" },
    { key: "assigned", title: "下派日", width: 12, kind: "date" }, { key: "deadline", title: "期限", width: 12, kind: "date", isNeeded: true }, { key: "done", title: "完成日", width: 12, kind: "date" },
    { key: "result", title: "结果", width: 9, kind: "choice", choices: ["按期", "逾期", "未完成", "撤销"] }, { key: "reference", title: "依据", width: 18, kind: "text" },
  ],
};

const stationVisits: ListRegister = {
  id: "stationVisits", title: "驻点支持记录", heading: "服务中心驻点支持记录", orientation: "portrait", day: "day", otherMonths: "laterTold",
  note: "到服务站支持一次填一行；站编号从下拉列表中选；服务站确认后选“是”，确认的才计入，同一站一个月只计一次。",
  identity: ["unit", "station", "day", "content"], shownRows: "all",
  columns: [
    unit, { key: "station", title: "站编号", width: 9, kind: "choice", isNeeded: true }, { key: "day", title: "日期", width: 12, kind: "date", isNeeded: true },
    { key: "content", title: "支持内容", width: 44, kind: "text" }, { key: "confirmed", title: "站确认", width: 9, kind: "choice", choices: ["是", "否"] },
  ],
};

const gridIssues: ListRegister = {
  id: "gridIssues", title: "网格事项", heading: "网格事项上报办理登记", orientation: "landscape", day: "reported", otherMonths: "normal",
  note: "一件事项填一行：上报、分流、核实、办结各填日期，没到的空着。网格填网格名称或网格长编号，不写居民姓名。",
  identity: ["unit", "grid", "matter", "reported"], shownRows: "all",
  columns: [
    unit, { key: "grid", title: "网格", width: 10, kind: "text" }, { key: "matter", title: "事项", width: 30, kind: "text" },
    { key: "reported", title: "上报日", width: 12, kind: "date", isNeeded: true }, { key: "routed", title: "分流日", width: 12, kind: "date" }, { key: "routedTo", title: "分流到", width: 12, kind: "text" },
    { key: "verified", title: "核实日", width: 12, kind: "date" }, { key: "handled", title: "办结日", width: 12, kind: "date" }, { key: "result", title: "办理结果", width: 16, kind: "text" },
  ],
};

const hearings: ListRegister = {
  id: "hearings", title: "听证与整改", heading: "听证、整改和异议登记", orientation: "landscape", day: "day", otherMonths: "normal",
  note: "一次听证、一项整改或一条异议填一行；对象填合同编号或单位编号。听证会按合同服务期计入“合同台账”。",
  identity: ["kind", "about", "day", "what"], shownRows: "all",
  columns: [
    { key: "kind", title: "类别", width: 8, kind: "choice", choices: ["听证", "整改", "异议"], isNeeded: true }, { key: "about", title: "对象编号", width: 11, kind: "text", isNeeded: true },
    { key: "day", title: "日期", width: 12, kind: "date", isNeeded: true }, { key: "what", title: "事项", width: 36, kind: "text" },
    { key: "due", title: "整改期限", width: 12, kind: "date" }, { key: "done", title: "完成日", width: 12, kind: "date" }, { key: "result", title: "结果", width: 24, kind: "text" },
  ],
};

export const listRegisters: Readonly<Record<ListRegisterId, ListRegister>> = { services, tasks, stationVisits, gridIssues, hearings };
