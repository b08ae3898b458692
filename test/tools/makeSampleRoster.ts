import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";

/**
 * The made rosters of the templates: people, grids and contracts that never were, the same at every run.
 * Run with `tsx test/tools/makeSampleRoster.ts` to write `templates/<name>/roster.csv`.
 */
export const rosterHeaders = [
  "类别", "编号", "名称", "人员编号", "社区", "区域类型", "运营机构", "网格", "任职起", "任职止", "岗位", "岗位级别", "岗位补贴",
  "合同金额", "签订日", "开始日", "结束日", "中期比例", "付款天数",
] as const;
type Row = Partial<Record<(typeof rosterHeaders)[number], string | number>>;

const areaNames = ["老城区", "城乡结合部", "农转居小区"] as const;
const streetCommunities = ["和平", "琥珀", "翠竹", "望湖", "金桂", "长丰", "新安", "杏林"];
const shushanCommunities = ["和平", "琥珀", "翠竹"];
const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const givenNames = ["秀英", "建国", "桂兰", "志强", "玉华", "明德", "春梅", "永福", "慧珍", "长林", "素琴", "国庆", "晓燕"];
const agency = "民生社会工作服务社";

const projects: readonly (readonly [name: string, amount: string, share: number])[] = [
  ["社区窗口服务", "260000.00", 35], ["公共文化", "150000.00", 30], ["社区家园网维护", "60000.00", 40], ["辅助城市管理", "180000.00", 35],
  ["安全生产监督", "160000.00", 30], ["计生宣教", "130000.00", 35], ["出租屋管理", "170000.00", 40], ["维稳", "120000.00", 30],
  ["司法调解", "90000.00", 35], ["文明小区", "100000.00", 30], ["关心下一代", "80000.00", 37.5], ["社保医保", "110000.00", 35],
  ["心理咨询", "95000.50", 40], ["养老扶助", "130000.00", 35], ["个案服务", "64999.50", 30],
];

/** Changes during 2026 by community and grid leader, both from 1: around the 15th, a replacement in the same grid, a return. */
const changes: Readonly<Record<string, Row>> = {
  "1/4": { 任职起: "2026-02-01" },
  "1/11": { 任职止: "2026-09-14" },
  "1/12": { 网格: "第11网格", 任职起: "2026-09-15" },
  "2/6": { 任职起: "2026-08-15" },
  "2/9": { 任职起: "2026-08-16" },
  "3/3": { 任职止: "2026-08-15" },
  "3/8": { 任职止: "2026-08-16" },
  "4/2": { 任职起: "2026-09-16" },
  "5/7": { 任职止: "2026-07-31" },
  "7/12": { 任职起: "2026-10-01" },
};
/** Who left and came back: one person, two engagements. */
const returned = "2/4";
/** Two different people with one name. */
const sameName: Readonly<Record<string, string>> = { "1/2": "王秀英", "3/5": "王秀英" };

/** Where staff are many or their posts high, pay, allowances and work come near the year's grant. */
const staffLevels: readonly (readonly number[])[] = [
  [4, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0],
  [4, 3, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0],
  [4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0],
  [4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 0, 0, 0],
  [4, 3, 2, 2, 1, 1, 0, 0, 0, 0, 0, 0],
  [4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1],
  [4, 3, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0],
  [4, 3, 3, 2, 2, 2, 1, 1, 0, 0, 0, 0, 0],
];
const posts = ["社区书记", "社区主任", "工作站站长", "计生专干", "创建专干"];
const subsidies: Readonly<Record<string, number>> = { 计生专干: 300, 创建专干: 200 };

export function streetRoster(): Row[] {
  return [
    ...communityRows(streetCommunities),
    ...stationRows(streetCommunities),
    { 类别: "服务中心", 编号: "ZX01", 名称: "街道社工服务中心", 运营机构: agency },
    ...gridLeaderRows(streetCommunities, 12),
    ...staffRows(streetCommunities, 12),
    ...contractRows("阳光综合服务中心"),
  ];
}

export function shushanRoster(): Row[] {
  return [
    ...communityRows(shushanCommunities),
    ...stationRows(shushanCommunities),
    { 类别: "服务中心", 编号: "ZX01", 名称: "街道社工服务中心", 运营机构: agency },
    ...gridLeaderRows(shushanCommunities, 10),
    ...staffRows(shushanCommunities, 10),
  ];
}

export function huaguoshanRoster(): Row[] {
  const supplier = "阳光家庭综合服务中心";
  const units = projects.map(([name], index): Row => ({ 类别: "项目", 编号: `P${twoDigits(index)}`, 名称: name, 社区: "花果山社区", 运营机构: supplier }));
  return [{ 类别: "社区", 编号: "C01", 名称: "花果山社区", 区域类型: "" }, ...units, ...contractRows(supplier)];
}

function communityRows(names: readonly string[]): Row[] {
  return names.map((name, index) => ({ 类别: "社区", 编号: `C${twoDigits(index)}`, 名称: `${name}社区`, 区域类型: areaNames[index % areaNames.length] }));
}

function stationRows(names: readonly string[]): Row[] {
  return names.map((name, index) => ({ 类别: "服务站", 编号: `S${twoDigits(index)}`, 名称: `${name}社区社工服务站`, 社区: `${name}社区`, 运营机构: agency }));
}

function gridLeaderRows(names: readonly string[], each: number): Row[] {
  const rows = names.flatMap((name, community) => Array.from({ length: each }, (_, leader) => gridLeaderRow(name, community, leader, each)).flat());
  return rows.map((row, index) => ({ ...row, 编号: `G${String(index + 1).padStart(3, "0")}` }));
}

function gridLeaderRow(name: string, community: number, leader: number, each: number): Row[] {
  const place = `${community + 1}/${leader + 1}`;
  const person = community * each + leader;
  const row: Row = {
    类别: "网格长", 名称: sameName[place] ?? madeName(person), 人员编号: personNumber(person), 社区: `${name}社区`,
    网格: `第${leader + 1}网格`, 任职起: `202${4 + (person % 2)}-0${1 + (person % 9)}-01`, ...changes[place],
  };
  return place === returned ? [{ ...row, 任职止: "2026-03-31" }, { ...row, 任职起: "2026-06-16" }] : [row];
}

function staffRows(names: readonly string[], leadersEach: number): Row[] {
  const rows = names.flatMap((name, community) => (staffLevels[community] ?? []).map((level, position): Row => {
    const post = posts[position] ?? "社区工作人员";
    return { 类别: "人员", 社区: `${name}社区`, 岗位: post, 岗位级别: level, 岗位补贴: subsidies[post] ?? "", 任职起: "2025-01-01" };
  }));
  return rows.map((row, index) => {
    const person = names.length * leadersEach + index;
    return { ...row, 编号: `R${String(index + 1).padStart(3, "0")}`, 名称: madeName(person), 人员编号: personNumber(person) };
  });
}

function contractRows(supplier: string): Row[] {
  return projects.map(([name, amount, share], index) => ({
    类别: "合同", 编号: `HT-${twoDigits(index)}`, 名称: name, 运营机构: supplier, 合同金额: amount,
    签订日: "2025-12-22", 开始日: "2026-01-01", 结束日: "2026-12-31", 中期比例: share, 付款天数: index % 5 === 4 ? "" : 10,
  }));
}

/** 20 surnames and 13 given names: 260 different names before one returns. */
function madeName(person: number): string {
  const surname = surnames[person % surnames.length] ?? "";
  // The step moves on every full round, so that the pairs do not repeat early.
  return surname + (givenNames[(person + Math.floor(person / surnames.length) * 3 + 4) % givenNames.length] ?? "");
}

function personNumber(person: number): string {
  return `N${String(person + 1).padStart(3, "0")}`;
}

function twoDigits(index: number): string {
  return String(index + 1).padStart(2, "0");
}

/** The roster as a file: UTF-8 with a byte order mark (Excel and WPS need it), CRLF. */
export function rosterText(rows: readonly Row[]): string {
  return `\uFEFF${Papa.unparse({ fields: [...rosterHeaders], data: rows.map((row) => rosterHeaders.map((header) => row[header] ?? "")) })}\r\n`;
}

export const sampleRosters: Readonly<Record<string, () => Row[]>> = { street: streetRoster, shushan: shushanRoster, huaguoshan: huaguoshanRoster };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, rows] of Object.entries(sampleRosters)) {
    writeFileSync(fileURLToPath(new URL(`../../templates/${name}/roster.csv`, import.meta.url)), rosterText(rows()));
  }
}
