import { blockRange } from "./cellGrid";
import { chunksOf } from "./chunks";
import { isFormula } from "./inputBlocks";
import type { InputBlock } from "./inputBlocks";

type Formats = readonly (readonly string[])[];

/** A block of a sheet; with the number formats that its cells had, where formulas are written to it. */
export interface FormattedBlock extends InputBlock {
  readonly title: string;
  readonly formats?: Formats;
}

/** The parts, those that get formulas with the number formats of their cells: Excel gives some formulas (dates, shares) a format of its own. */
export async function withFormats<T extends FormattedBlock>(context: Excel.RequestContext, parts: readonly T[]): Promise<T[]> {
  const formats = new Map<T, Formats>();
  const computing = parts.filter(({ inputs }) => inputs.some((row) => row.some(isFormula)));
  for (const chunk of chunksOf(computing)) for (const [part, found] of await formatsOf(context, chunk)) formats.set(part, found);
  return parts.map((part) => {
    const found = formats.get(part);
    return found === undefined ? part : { ...part, formats: found };
  });
}

/** Gives the cells of the parts their number formats again, where these are others now. */
export async function putFormatsBack(context: Excel.RequestContext, parts: readonly FormattedBlock[]): Promise<void> {
  const known = parts.filter(({ formats }) => formats !== undefined);
  if (known.length === 0) return;
  for (const chunk of chunksOf(known)) {
    for (const [part, now] of await formatsOf(context, chunk)) {
      if (JSON.stringify(now) !== JSON.stringify(part.formats)) rangeOf(context, part).numberFormat = part.formats!.map((row) => [...row]);
    }
  }
  await context.sync();
}

async function formatsOf<T extends FormattedBlock>(context: Excel.RequestContext, parts: readonly T[]): Promise<(readonly [T, Formats])[]> {
  const ranges = parts.map((part) => rangeOf(context, part).load("numberFormat"));
  await context.sync();
  return parts.map((part, index) => [part, ranges[index]!.numberFormat as unknown as Formats] as const);
}

function rangeOf(context: Excel.RequestContext, part: FormattedBlock): Excel.Range {
  return blockRange(context.workbook.worksheets.getItem(part.title), part);
}
