// Takes the place of office.js on a page of the production build: the client library's text comes before this one (see officeScript.ts).
import { readWorkbook } from "../../../src/hosts/file/readWorkbook";
import { calculateBook } from "./calculateBook";
import { bookFromRaw, FakeBook } from "./fakeBook";
import { FakeExcel } from "./fakeExcel";
import { FakeOffice, type OfficeSettings } from "./fakeOffice";
import { FakeUser } from "./fakeUser";
import type { Fault } from "./faults";
import { baselineSets, checkRequirementSets } from "./requirementSets";

/** Set on the window before the page loads (Playwright: addInitScript); every part may be left out. */
export interface PageSettings extends Partial<OfficeSettings> {
  /** The open workbook, .xlsx in base64; left out, an empty one. */
  readonly workbook?: string;
}

/** `window.fakeExcel`: what a test outside the page may ask and do. Arguments and answers can be cloned. */
export class PageExcel extends FakeUser {
  constructor(readonly fake: FakeExcel, readonly office: FakeOffice) { super(fake); }

  runAction(id: string): Promise<void> { return this.office.runAction(id); }
  actions(): string[] { return [...this.office.actions.keys()]; }
  callFunction(id: string, values: readonly unknown[]): Promise<unknown> { return this.office.callFunction(id, values); }
  functions(): string[] { return [...this.office.functions.keys()]; }
  shown(): FakeOffice["shown"] { return this.office.shown; }
  inject(fault: Omit<Fault, "meanwhile">): void { this.fake.faults.add(fault); }
  pendingFaults(): readonly Fault[] { return this.fake.faults.pending; }
  /** Somebody deletes a sheet just before the n-th sync from now. */
  deleteBeforeSync(sheet: string, at: number): void { this.fake.faults.add({ code: "", at, meanwhile: () => this.remove(sheet) }); }
  editing(isEditing: unknown): void { this.fake.isEditing = isEditing === true; }
  counts(): FakeExcel["counts"] { return this.fake.counts; }
  /** Members that were used and that the fake has not; a test must find none. */
  lacks(): readonly string[] { return this.fake.lacks; }
  kept(): number { return this.fake.keptCount; }
  /** Workbooks that were opened in windows of their own, in base64. */
  opened(): readonly (string | undefined)[] { return this.fake.opened; }
  titles(): string[] { return this.fake.book.sheets.map(({ title }) => title); }
  /** Opens another workbook in place of the one that is open, as File > Open in the same window; the page is to be loaded again after it. */
  open(base64: string): void { this.fake.book = bookOf(base64); }
}

function bookOf(base64: string | undefined): FakeBook {
  if (base64 === undefined) return new FakeBook();
  const raw = readWorkbook(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  if (!raw.ok) throw new Error(JSON.stringify(raw.findings));
  return bookFromRaw(raw.value);
}

interface FakePage {
  fakeExcelSettings?: PageSettings;
  fakeExcel?: PageExcel;
  Office: object;
  CustomFunctions: object;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: unknown): void } };
}

function begin(page: FakePage): void {
  const { workbook, ...given } = page.fakeExcelSettings ?? {};
  const fake = new FakeExcel(bookOf(workbook));
  fake.calculator = calculateBook;
  const office = new FakeOffice({ sets: baselineSets, displayLanguage: "zh-CN", platform: "OfficeOnline", ...given });
  page.Office = office.office(page.Office);
  page.CustomFunctions = office.customFunctions(page.CustomFunctions);
  page.OfficeExtension.HostBridge.init(fake.bridge);
  checkRequirementSets(page.OfficeExtension);
  page.fakeExcel = new PageExcel(fake, office);
}

begin(window as unknown as FakePage);
