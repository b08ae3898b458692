import { z } from "zod";
import { bonus } from "./bonus";
import { contacts } from "./contacts";
import { deductions } from "./deductions";
import type { ItemKind, ItemOfAnyKind } from "./itemKind";
import { quota } from "./quota";
import { rating } from "./rating";
import { satisfactionPoints } from "./satisfactionPoints";
import { yesNo } from "./yesNo";

/** The list of kinds: a new kind is its own file and one entry here. */
const kinds = { quota, rating, yesNo, deductions, bonus, contacts, satisfactionPoints };

type ItemOf<Kind> = Kind extends ItemKind<infer One> ? One : never;
/** One line that is scored, of any kind. */
export type Item = { [Name in keyof typeof kinds]: ItemOf<(typeof kinds)[Name]> }[keyof typeof kinds];

/** zod wants a tuple of object schemas; each kind's schema is one, with its own `kind`. */
export const itemSchema = z.discriminatedUnion("kind", Object.values(kinds).map(({ schema }) => schema) as never) as unknown as z.ZodType<Item, unknown>;

/** The kind of an item, ready to compute it. The cast holds because `kinds` is keyed by each kind's own name. */
export function kindOf(item: Item): ItemKind<ItemOfAnyKind> {
  return kinds[item.kind] as unknown as ItemKind<ItemOfAnyKind>;
}

export const kindNames: readonly Item["kind"][] = Object.keys(kinds) as Item["kind"][];
