import type { BatchBody } from "./batchMessage";
import { ExcelTrouble, invalidArgument } from "./excelTrouble";
import type { ExcelWorld, WorldEvent } from "./excelWorld";
import { FakeBook, type FakeSheet } from "./fakeBook";
import { Faults } from "./faults";
import type { HostObject } from "./hostObject";
import { RangeObject } from "./rangeObject";
import { parseArea, splitReference, type Rectangle } from "./rectangle";
import { runBatch } from "./runBatch";
import { eventMessages } from "./sheetEventMessages";
import { WorkbookObject } from "./workbookObject";
import { WorksheetObject } from "./worksheetObject";

/** Computes the formula cells of a workbook and writes their values (`value`, `isError`, `isCalculated`) into its cells. */
export type Calculator = (book: FakeBook) => void;

/** What the client library calls, and what it lets the host call. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface Envelope {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: BatchBody | string };
}

/** Flag of a request whose run was begun with `delayForCellEdit`. */
const waitsForEdit = 64;

/** The limits of Excel on the web, for a request and for an answer. */
const mostBytes = 5 * 1024 * 1024;

/**
 * Excel in memory behind Microsoft's client library: it answers batches, tells events, counts, and fails on demand.
 * What it takes for granted of Excel is in ASSUMPTIONS.md.
 */
export class FakeExcel implements ExcelWorld {
  readonly faults = new Faults();
  /** Workbooks opened in windows of their own, as base64; undefined for an empty one. */
  readonly opened: (string | undefined)[] = [];
  /** Members that somebody used and the fake has not. A test that leaves one proves nothing. */
  readonly lacks: string[] = [];
  /** Members that were used, "Range.Values" and so on. */
  readonly counts = { syncs: 0, requestBytes: 0, answerBytes: 0, largestRequest: 0, largestAnswer: 0, calculations: 0, suspendedCalculation: 0, suspendedScreen: 0 };
  isLimited = true;
  calculator: Calculator | undefined;
  book: FakeBook;
  readonly bridge: HostBridge;

  private readonly root: WorkbookObject;
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new Map<HostObject, string>();
  private readonly sheetObjects = new WeakMap<FakeSheet, WorksheetObject>();
  private readonly listened = new Map<string, number>();
  private events: WorldEvent[] = [];
  private made = 0;
  private needsCalculation = false;
  private isInCell = false;
  private waiting: (() => void)[] = [];

  constructor(book: FakeBook = new FakeBook()) {
    this.book = book;
    this.root = new WorkbookObject(this);
    this.bridge = { sendMessageToHost: (text) => this.receive(text) };
  }

  // What the objects of Excel ask of the world.

  tell(event: WorldEvent): void {
    this.events.push(event);
    if (event.kind !== "selected" && event.kind !== "activated" && event.kind !== "deactivated") this.needsCalculation = true;
  }
  keep(object: HostObject): string {
    const known = this.referenceIds.get(object);
    if (known !== undefined) return known;
    this.made++;
    const id = `{reference-${this.made}}`;
    this.references.set(id, object);
    this.referenceIds.set(object, id);
    return id;
  }
  referenceOf(object: HostObject): string | undefined { return this.referenceIds.get(object); }
  letGo(id: string): void {
    const object = this.references.get(id);
    this.references.delete(id);
    if (object !== undefined) this.referenceIds.delete(object);
  }
  kept(id: string): HostObject | undefined { return this.references.get(id); }
  /** Ranges kept beyond their batch and not let go: an add-in that never lets go slows Excel down. */
  get keptCount(): number { return this.references.size; }
  listen(key: string): void { this.listened.set(key, (this.listened.get(key) ?? 0) + 1); }
  unlisten(key: string): void {
    const count = (this.listened.get(key) ?? 0) - 1;
    if (count > 0) this.listened.set(key, count);
    else this.listened.delete(key);
  }
  get listeners(): readonly string[] { return [...this.listened.keys()]; }
  calculate(): void { this.needsCalculation = false; this.compute(); }
  suspended(what: "calculation" | "screen"): void {
    if (what === "calculation") this.counts.suspendedCalculation++;
    else this.counts.suspendedScreen++;
  }
  openWorkbook(base64: string | undefined): void { this.opened.push(base64); }
  sheetObject(sheet: FakeSheet): WorksheetObject {
    const known = this.sheetObjects.get(sheet) ?? new WorksheetObject(this, sheet);
    this.sheetObjects.set(sheet, known);
    return known;
  }
  rangeObject(sheet: FakeSheet, area: Rectangle): RangeObject { return new RangeObject(this, sheet, area); }
  areaIn(sheet: FakeSheet, address: string): Rectangle {
    const { title, rest } = splitReference(address);
    if (title !== undefined && title.toLowerCase() !== sheet.title.toLowerCase()) throw invalidArgument();
    const named = [...sheet.names, ...this.book.names].find(({ name }) => name.toLowerCase() === rest.toLowerCase());
    const area = parseArea(named === undefined ? rest : splitReference(named.formula.slice(1)).rest);
    if (area === undefined) throw invalidArgument();
    return area;
  }

  /** A cell is being edited: batches are refused, or wait if they were begun with `delayForCellEdit`. */
  get isEditing(): boolean { return this.isInCell; }
  set isEditing(isEditing: boolean) {
    this.isInCell = isEditing;
    if (isEditing) return;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Something that a person or another program does outside of a batch; events follow as in Excel. */
  asUser(change: () => void): void {
    change();
    this.sendEvents("Unknown");
  }

  private receive(text: string): void {
    const envelope = JSON.parse(text) as Envelope;
    // Excel answers later, never within the call.
    queueMicrotask(() => this.answer(envelope, text.length === 0 ? 0 : byteLength(text)));
  }

  private answer(envelope: Envelope, requestBytes: number): void {
    if (this.isInCell && ((envelope.flags ?? 0) & waitsForEdit) !== 0) return void this.waiting.push(() => this.answer(envelope, requestBytes));
    this.counts.syncs++;
    this.counts.requestBytes += requestBytes;
    this.counts.largestRequest = Math.max(this.counts.largestRequest, requestBytes);
    const fault = this.faults.next();
    if (fault.whole === "neverAnswers") return;
    if (fault.whole === "connectionBroken") return this.send(envelope.id, 503, JSON.stringify({ error: { code: "ServiceUnavailable", message: "Injected." } }));
    const refused = fault.whole ?? (this.isEditing ? "InvalidOperationInCellEditMode" : undefined) ?? (this.isLimited && requestBytes > mostBytes ? "RequestPayloadSizeLimitExceeded" : undefined);
    if (refused !== undefined) return this.send(envelope.id, 200, { Results: [], Error: wholeError(refused) });
    const body = typeof envelope.message.body === "string" ? JSON.parse(envelope.message.body) as BatchBody : envelope.message.body;
    const { answer, lacks } = runBatch(body, { root: this.root, kept: (id) => this.kept(id), settle: () => this.settle() }, fault.step);
    this.lacks.push(...lacks);
    const answerBytes = byteLength(JSON.stringify(answer));
    this.counts.answerBytes += answerBytes;
    this.counts.largestAnswer = Math.max(this.counts.largestAnswer, answerBytes);
    if (this.isLimited && answerBytes > mostBytes) this.send(envelope.id, 200, { Results: [], Error: wholeError("ResponsePayloadSizeLimitExceeded") });
    else this.send(envelope.id, 200, answer);
    this.sendEvents("ThisLocalAddin");
  }

  private send(id: number, statusCode: number, body: unknown): void {
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: 2, id, message: { statusCode, headers: {}, body } }));
  }

  /** Computes what is to be computed; before that, formula cells hold what they held. Reading values through the library does it too. */
  settle(): void {
    if (!this.needsCalculation || this.book.calculationMode === "Manual") return;
    this.needsCalculation = false;
    this.compute();
  }

  private compute(): void {
    if (this.calculator === undefined) return;
    this.counts.calculations++;
    this.calculator(this.book);
  }

  private sendEvents(trigger: "ThisLocalAddin" | "Unknown"): void {
    const entries = eventMessages(this.book, this.events, new Set(this.listened.keys()), trigger);
    this.events = [];
    if (entries.length > 0) queueMicrotask(() => this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  }
}

function wholeError(code: string) {
  const { message } = new ExcelTrouble(code, `The request was refused: ${code}.`);
  return { Code: code, Message: message, Location: "", ActionIndex: -1, HttpStatusCode: 400 };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
