/** How large the street of the simulated year is. The first two units serve two communities each. */
export interface YearSize { readonly stations: number; readonly leadersEach: number; readonly contracts: number }

/** One engagement as the street's list has it: days as written, "" where it has no end. */
export interface Term { readonly id: string; readonly person: string; readonly name: string; readonly community: string; readonly grid: string; readonly from: string; to: string }

export interface YearStreet { readonly communities: readonly { readonly id: string; readonly name: string; readonly station: string }[]; readonly terms: readonly Term[]; readonly csv: string }

const sharedUnits = 2;
const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const givenNames = ["玉华", "秀英", "建国", "永福", "慧珍", "长林", "素琴", "国庆", "晓燕", "桂兰", "志强"];

/** The list that somebody at the street made: communities, stations, one centre, grid leaders, contracts. */
export function yearStreet({ stations, leadersEach, contracts }: YearSize): YearStreet {
  const communities = Array.from({ length: stations + sharedUnits }, (_, index) => ({ id: numbered("C", index, 2), name: `${communityName(index)}社区`, station: numbered("S", index % stations, 2) }));
  const terms = Array.from({ length: stations * leadersEach }, (_, index): Term => ({
    id: numbered("G", index, 4), person: numbered("N", index, 4), name: surnames[index % 20]! + givenNames[Math.floor(index / 20) % 11]!,
    community: communities[index % communities.length]!.id, grid: `第${Math.floor(index / communities.length) + 1}网格`, from: `2025-0${1 + (index % 9)}-01`, to: "",
  }));
  const nameOf = new Map(communities.map(({ id, name }) => [id, name]));
  const columns = "类别,编号,名称,人员编号,社区,区域类型,运营机构,网格,任职起,任职止,岗位,岗位级别,岗位补贴,合同金额,签订日,开始日,结束日,中期比例,付款天数";
  const lines = [
    ...communities.map(({ id, name }) => ["社区", id, name, "", "", "老城区"]),
    ...Array.from({ length: stations }, (_, index) => ["服务站", numbered("S", index, 2), `${communityName(index)}社工服务站`, "", communities.filter(({ station }) => station === numbered("S", index, 2)).map(({ name }) => name).join("、"), "", "民生社会工作服务社"]),
    ["服务中心", "ZX01", "街道社工服务中心", "", "", "", "民生社会工作服务社"],
    ...terms.map((term) => ["网格长", term.id, term.name, term.person, nameOf.get(term.community)!, "", "", term.grid, term.from, term.to]),
    ...Array.from({ length: contracts }, (_, index) => ["合同", numbered("HT-", index, 2), `第${index + 1}项服务`, "", "", "", "阳光综合服务中心", "", "", "", "", "", "", String(contractYuan(index)), "2025-12-22", "2026-01-01", "2026-12-31", "35", "10"]),
  ];
  return { communities, terms, csv: [columns, ...lines.map((line) => line.join(","))].join("\r\n") };
}

export function contractYuan(index: number): number {
  return 100_000 + 10_000 * index;
}

function communityName(index: number): string {
  const ten = Math.floor(index / 10);
  return ["和平", "琥珀", "翠竹", "长青", "丰乐", "望江", "柳荫", "学府", "金桥", "清溪"][index % 10]! + (["", "东", "西", "南"][ten] ?? String(ten));
}

function numbered(letters: string, index: number, digits: number): string {
  return letters + String(index + 1).padStart(digits, "0");
}
