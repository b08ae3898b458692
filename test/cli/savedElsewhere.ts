import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expandSharedFormula, sharedFormula } from "../../src/hosts/file/expandSharedFormula";

/** A workbook as another program would have saved it: each worksheet part with other text. */
function withSheets(bytes: Uint8Array, change: (xml: string, strings: readonly string[]) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const strings = [...strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = ""]) => inner);
  const changed = Object.entries(parts).map(([name, part]) => [name, /^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? strToU8(change(strFromU8(part), strings)) : part] as const);
  return zipSync(Object.fromEntries(changed));
}

/** Texts stand in their cells, as programs write them that keep no list of strings. */
export function withInlineStrings(bytes: Uint8Array): Uint8Array {
  return withSheets(bytes, (xml, strings) => xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${strings[Number(index)]}</is>`));
}

/** Formulas without their results, as a program writes them that does not calculate. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  return withSheets(bytes, (xml) => xml.replace(/<c ([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/g, (_, attributes: string, formula: string) => `<c ${attributes.replace(/ t="\w+"/, "")}>${formula}</c>`));
}

/** Formulas that are alike down a column written once for all of them, as Excel does. How many cells have no text of their own is told. */
export function withSharedFormulas(bytes: Uint8Array, shared: (count: number) => void): Uint8Array {
  let count = 0;
  const done = withSheets(bytes, (xml) => {
    const groups = sharedGroups(xml);
    count += groups.reduce((sum, { cells }) => sum + cells.length - 1, 0);
    const of = new Map(groups.flatMap((group, index) => group.cells.map((address, at) => [address, { index, at, group }] as const)));
    return xml.replace(/(<c r="([A-Z]+\d+)"[^>]*>)<f>([^<]*)<\/f>/g, (whole, open: string, address: string, text: string) => {
      const own = of.get(address);
      if (own === undefined) return whole;
      return own.at > 0 ? `${open}<f t="shared" si="${own.index}"/>` : `${open}<f t="shared" ref="${own.group.cells[0]}:${own.group.cells.at(-1)}" si="${own.index}">${text}</f>`;
    });
  });
  shared(count);
  return done;
}

/** Runs of formulas below each other that are the first one moved down. */
function sharedGroups(xml: string): { readonly text: string; readonly cells: string[] }[] {
  const groups: { text: string; cells: string[]; column: string; next: number }[] = [];
  const open = new Map<string, (typeof groups)[number]>();
  for (const [, column = "", row = "", text = ""] of xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>([^<]*)<\/f>/g)) {
    const group = open.get(column);
    if (group?.next === Number(row) && expandSharedFormula(sharedFormula(group.text), group.cells.length, 0) === text) {
      group.cells.push(`${column}${row}`);
      group.next++;
    } else {
      const begun = { text, cells: [`${column}${row}`], column, next: Number(row) + 1 };
      groups.push(begun);
      open.set(column, begun);
    }
  }
  return groups.filter(({ cells }) => cells.length > 1);
}
