import { excelWorkbook } from "../../../src/hosts/excel/excelWorkbook";
import { settled, type WorkbookHarness } from "../contract/contractHarness";
import { openWorkbookContract } from "../openWorkbookContract";
import { baselineSets, isSetSupported } from "./clientLibrary";
import { openContractInFake } from "./contractInFake";

async function openInExcel(): Promise<WorkbookHarness> {
  const { fake, user, Excel, protectionOf, isLocked, check } = await openContractInFake();
  const told: unknown[] = [];
  const host = excelWorkbook({
    run: (options, batch) => Excel.run(options, batch),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    supports: (set) => isSetSupported(baselineSets, "ExcelApi", set),
    program: "Excel (fake)",
  }, (findings) => told.push(...findings));
  return {
    host, protectionOf, isLocked,
    edit: ({ sheet, cell }, value) => { user.type(sheet, cell, value); return Promise.resolve(); },
    selectByHand: ({ sheet, cell }) => { user.select(sheet, cell); return Promise.resolve(); },
    close: async () => {
      check();
      // A reading that was called off lets go of its ranges after it has answered.
      await settled();
      if (told.length > 0) throw new Error(`Trouble was told besides the outcomes: ${JSON.stringify(told)}`);
      if (fake.keptCount > 0) throw new Error(`${fake.keptCount} ranges were kept and not let go.`);
    },
  };
}

openWorkbookContract("Excel, on the fake", openInExcel);
