/** A workbook that every host of the contract suite starts from: made data that tries what hosts get wrong. */
export interface ContractSheet {
  readonly title: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** By address. A formula has its result beside it. */
  readonly cells: Readonly<Record<string, ContractCell>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Protected, with these cells open; `password` if it has one. */
  readonly protection?: { readonly open: readonly string[]; readonly password?: string };
}

export type ContractCell = number | string | boolean | { readonly formula: string; readonly value: number | string } | { readonly formula: string; readonly error: string };

export interface ContractBook {
  readonly sheets: readonly ContractSheet[];
  /** Workbook-wide names with their text. */
  readonly names: Readonly<Record<string, string>>;
}

export const titles = { plain: "契约 表'一", locked: "契约锁定", lockedToo: "契约也锁", password: "契约密码", hidden: "契约隐藏", veryHidden: "契约深藏" } as const;

export const contractPassword = "只有本人知道";

export const contractBook: ContractBook = {
  sheets: [
    {
      title: titles.plain,
      visibility: "visible",
      cells: {
        A1: 12.5, A2: "007", A3: "=1+1", A4: "2026-10", A5: true, A6: { formula: "1/0", error: "#DIV/0!" }, A7: { formula: "A1*2", value: 25 },
        A8: { formula: 'IF(A1>0,"是","")', value: "是" }, A9: " 前后空格 ", A10: "第一行\n第二行", A11: 0, A12: "在隐藏的行里",
        B1: "邻居一", B2: 2, B3: { formula: "SUM(A1,B2)", value: 14.5 }, D1: "在隐藏的列里",
      },
      hiddenRows: [12],
      hiddenColumns: [4],
    },
    { title: titles.locked, visibility: "visible", cells: { A1: "锁着", B2: 5, B3: { formula: "B2+1", value: 6 }, C3: { formula: "B2*2", value: 10 } }, protection: { open: ["B2", "C3", "C5"] } },
    { title: titles.password, visibility: "visible", cells: { A1: "锁着", B2: 5 }, protection: { open: ["B2"], password: contractPassword } },
    { title: titles.lockedToo, visibility: "visible", cells: { A1: "锁着" }, protection: { open: [] } },
    { title: titles.hidden, visibility: "hidden", cells: { A1: "藏着" } },
    { title: titles.veryHidden, visibility: "veryHidden", cells: { A1: "深藏" } },
  ],
  names: { 契约_区域: `'${titles.plain.replaceAll("'", "''")}'!$A$1:$B$2` },
};
