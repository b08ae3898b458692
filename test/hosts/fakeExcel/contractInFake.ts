import type { CellPlace } from "../../../src/app/ports";
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { contractBook } from "../contract/contractBook";
import { contractFile } from "../contract/contractFile";
import { position, valueOf } from "../contract/contractHarness";
import { calculateBook } from "./calculateBook";
import { loadClientLibrary, type ClientLibrary, type RequirementSets } from "./clientLibrary";
import { bookFromRaw } from "./fakeBook";
import { FakeExcel } from "./fakeExcel";
import { FakeUser } from "./fakeUser";
import { parseArea } from "./rectangle";

/** The fake with a workbook open in it, the client library connected, and a person in front. */
export interface OpenedFake extends ClientLibrary {
  readonly fake: FakeExcel;
  readonly user: FakeUser;
  /** How a sheet is protected, as text to compare; undefined for not at all. */
  protectionOf(title: string): Promise<string | undefined>;
  isLocked(place: CellPlace): Promise<boolean>;
  /** Fails when a member was used that the fake has not, or when a planned fault was never met. */
  check(): void;
}

/** The contract's workbook open in the fake. */
export async function openContractInFake(sets?: RequirementSets): Promise<OpenedFake> {
  const book = bookFromRaw(valueOf(readWorkbook(await contractFile())));
  for (const { title, protection } of contractBook.sheets) {
    const sheet = book.sheet(title);
    if (sheet === undefined || protection === undefined) continue;
    for (const address of protection.open) sheet.formats.apply(parseArea(address)!, { "protection/locked": false });
    sheet.protection = { options: { allowFormatColumns: true, allowSort: true, selectionMode: "Normal" }, ...(protection.password === undefined ? {} : { password: protection.password }) };
  }
  return openInFake(new FakeExcel(book), sets);
}

/** A fake with the client library connected; formulas are computed. */
export function openInFake(fake: FakeExcel, sets?: RequirementSets): OpenedFake {
  fake.calculator = calculateBook;
  const user = new FakeUser(fake);
  return {
    fake, user, ...loadClientLibrary(fake, sets),
    protectionOf: (title) => Promise.resolve(user.sheet(title).protection === undefined ? undefined : sorted(user.sheet(title).protection)),
    isLocked: ({ sheet, cell }) => {
      const { row, column } = position(cell);
      return Promise.resolve(user.sheet(sheet).formats.at(row, column)["protection/locked"] !== false);
    },
    check: () => {
      if (fake.lacks.length > 0) throw new Error(`The fake Excel lacks ${fake.lacks.join(", ")}.`);
      if (fake.faults.pending.length > 0) throw new Error(`Planned faults were never met: ${JSON.stringify(fake.faults.pending)}`);
    },
  };
}

/** Options that are off are left out: Excel gives them as false, a file not at all. */
function sorted(protection: unknown): string {
  const { options, password } = protection as { readonly options: Readonly<Record<string, unknown>>; readonly password?: string };
  return JSON.stringify([Object.entries(options).filter(([, value]) => value !== false).sort(([a], [b]) => a.localeCompare(b)), password ?? ""]);
}
