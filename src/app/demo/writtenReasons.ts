/** What people of the sample write beside lost points and other things that need a reason: made data, in the sheets' language. */
export const writtenReasons = {
  shortfall: ["社工轮休，余下顺延下月", "连续降雨，部分未开展", "服务对象外出未遇", "临时抽调，未完成计划", "记录不全的未计入"],
  rating: ["资料归档不及时", "反馈意见整改较慢", "活动覆盖面不够", "记录不够完整"],
  no: ["现场查看未达到", "现场查看时未开放"],
  notApplicable: "活动室改造停用，经同意本月不考核",
  nothingAssigned: "本月没有到期任务",
  failed: ["季度内3次未参加网格例会", "联系特殊人群不足，无说明", "上报事项不实1件"],
  notAssessed: "住院，待出院后考核",
  assessedLater: "补考核",
} as const;
