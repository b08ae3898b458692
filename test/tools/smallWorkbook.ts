import ExcelJS from "exceljs";

/**
 * A small workbook with wrong cached values (999), Chinese names, each kind of result, for the tests of the tools.
 * 参数: A1 number, A2..A6 formulas, B1 text, B2 text that looks like a formula, B3 formula giving text. 和'平 站: A1:A3 of 参数!A1.
 */
export async function smallWorkbook(first: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Microsoft Excel";
  const settings = workbook.addWorksheet("参数");
  settings.getCell("A1").value = first;
  const formulas = ["A1*2", 'TEXT(A1,"0.00")&"元"', "1/0", "A1>3", 'IF(A1>0,"","x")', 'TEXT(DATE(2026,10,1),"yyyy年m月")'];
  formulas.forEach((formula, position) => {
    settings.getCell(position + 2, 1).value = { formula, result: 999 };
  });
  settings.getCell("B1").value = "文字 & <记号>\n第二行";
  settings.getCell("B2").value = "=不是公式";
  settings.getCell("B3").value = { formula: '"合格"', result: "旧" };
  const station = workbook.addWorksheet("和'平 站");
  [1, 2, 3].forEach((row) => {
    station.getCell(row, 1).value = row;
    station.getCell(row, 2).value = { formula: `A${row}*'参数'!$A$1`, result: 0 };
  });
  station.getCell("B4").value = { formula: "SUM(B1:B3)", result: 0 };
  workbook.definedNames.add("'参数'!$A$1", "kh_first");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
