const longestTitle = 28;
const forbidden = /[[\]:*?/\\']/g;

/** Titles of the product's own sheets: a unit of such a name gets a number behind it. */
const ownTitles: readonly string[] = [
  "首页", "说明", "参数", "工作日程", "节假日", "评分细则", "名册", "网格长名册", "人员名册", "网格长考核", "季度考核台账", "津贴发放", "津贴台账", "满意度指数",
  "合同台账", "付款记录", "合同付款", "付款审批单", "经费支出", "社区经费", "得分台账", "月度汇总", "核验", "操作日志", "收表记录",
  "关账台账", "多方合成", "满意度汇总录入", "服务台账", "服务类型", "联系登记", "网格事项", "任务登记", "分中心月计划", "驻点支持记录", "听证与整改", "_kaohe",
];

/** Sheet titles of names: without characters that Excel refuses, at most 31 characters, each once (a second 和平站 is 和平站2). */
export function sheetTitles(names: readonly string[]): string[] {
  const taken = new Set<string>(ownTitles);
  return names.map((name) => {
    const clean = name.replace(forbidden, "").trim().slice(0, longestTitle) || "考核表";
    let title = clean;
    for (let copy = 2; taken.has(title.toLowerCase()); copy++) title = `${clean}${copy}`;
    taken.add(title.toLowerCase());
    return title;
  });
}
