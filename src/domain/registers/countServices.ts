import { add, isNegative, one, zero, type Rational } from "../units/rational";
import type { ServiceRecord } from "./registers";
import { registerCount, type RegisterCount } from "./registerCount";
import type { RegisterSource, UnscoredSource } from "./registerSource";
import { sameText } from "./registerRows";

/** How an item counts rows of 服务台账, and the services that the list says count for it. */
export interface CountedServices extends Pick<Extract<RegisterSource, { kind: "services" }>, "count"> { readonly types: readonly string[] }

/** Rows of the named service types in the month, or the sum of their quantities; a row without a quantity stands for one. */
export function countServices(source: CountedServices, records: readonly ServiceRecord[]): RegisterCount {
  const types = new Set(source.types.map(sameText));
  const own = records.filter(({ service }) => types.has(sameText(service)));
  const counted = source.count === "records" ? own.length : quantityOf(own);
  return registerCount(`register.services.${source.count}`, own.length, counted, { types: source.types.join("、") });
}

/** Households, persons or sessions of rows: what a row says, or one where it says nothing. */
export function quantityOf(records: readonly ServiceRecord[]): Rational {
  return sumOf(records.map(({ quantity }) => (quantity === undefined || isNegative(quantity) ? one : quantity)));
}

/** Grid leaders or volunteers over all sessions of the month: a session without them counts none. */
export function countTakingPart({ field }: Extract<UnscoredSource, { kind: "services" }>, records: readonly ServiceRecord[]): RegisterCount {
  const numbers = records.map((record) => record[field]).map((number) => (number === undefined || isNegative(number) ? zero : number));
  return registerCount(`register.takingPart.${field}`, records.length, sumOf(numbers), {});
}

function sumOf(numbers: readonly Rational[]): Rational {
  return numbers.reduce((total, number) => add(total, number), zero);
}
