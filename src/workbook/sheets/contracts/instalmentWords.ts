import type { InstalmentConclusion } from "../../../domain/money/instalments";

/** What stands in 结论; an open amount shows its own state there. */
export const conclusionWords: Readonly<Record<Exclude<InstalmentConclusion, "notDetermined">, string>> = { paid: "已付", partlyPaid: "部分已付", payable: "可付", notPayable: "暂不可付" };

/** Nothing to show yet: no payment, not satisfied. */
export const noneYet = "—";
/** The contract sets no days to pay. */
export const notAgreedWord = "合同未约定";
/** The share of the last instalment: what is left. */
export const remainderWord = "余额";
export const remarkWords = { over: "超付", early: "先付后满足", held: "比例待核", noContract: "台账缺此合同" } as const;
/** In place of capitals that would need more than ten digits of yuan. */
export const tooLargeWord = "金额超出书写位数";
