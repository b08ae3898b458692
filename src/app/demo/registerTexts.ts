/** What people of the sample write into the street's registers: made data, in the sheets' language. */
export const registerTexts = {
  tasks: ["反诈宣传进小区", "协助人口信息核对", "文明城市创建志愿服务", "独居老人走访摸底", "残疾人补贴年审协助", "困难家庭临时救助摸底", "恶劣天气值守", "辖区商户问卷调查", "消防安全入户宣传", "节日慰问活动协助", "居民意见征集", "养犬登记宣传"],
  offices: ["社会事务科", "民政办", "综治办", "党建办", "应急办"],
  plans: ["主题活动和入户服务", "小组活动", "讲座和咨询", "结对服务", "个案跟进"],
  postponed: "余下的顺延下月",
  visits: ["督导个案记录", "协助开展社区活动", "培训驻点社工", "走访重点对象", "检查档案和台账", "对接志愿者队伍"],
  hearing: "项目服务情况听证会",
  hearingResults: ["居民代表9人到会，无重大意见", "居民代表12人到会，意见已答复", "居民代表8人到会，建议增加晚间时段"],
  rectification: "中期评估不合格：服务记录不全，部分活动没有签到",
  objection: "对本月一票否决有异议，要求复核",
  objectionResult: "复核后维持，已书面答复",
} as const;
