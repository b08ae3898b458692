/** What each choice of a policy means, in the words that are printed on sheets. */
export const policyTexts: Readonly<Record<"rounding" | "roundingPlace" | "notApplicable" | "ties" | "absentScorer" | "joining" | "payment" | "emptyGroup", Readonly<Record<string, string>>>> = {
  rounding: { halfUp: "四舍五入", halfEven: "四舍六入五成双（GB/T 8170）" },
  roundingPlace: { item: "每项得分修约", total: "只在总分修约一次" },
  notApplicable: { rebase: "不计入应考满分，总分折算", fullMarks: "按满分计", leaveOut: "不得分，满分不变" },
  ties: { shareSkip: "同分并列，后一名顺延", dense: "同分并列，后一名不空" },
  absentScorer: { block: "缺一方即暂不出分", reweigh: "按已评各方平均" },
  joining: {
    cutoffDay: "分界日及以前任职计当月；分界日及以前离任不计当月，以后离任计当月",
    calendarDays: "按在任天数折算",
    wholeMonths: "只计整月",
    atQuarterEnd: "季末仍在任才计绩效",
  },
  payment: { signature: "本人签字领取", transfer: "银行转账，签字栏印“转账”" },
  emptyGroup: { block: "样本不足，不出指数", rebase: "其余各组按权重折算" },
};
