import { z } from "zod";
import { bonus, type BonusItem } from "./bonus";
import { contacts, type ContactsItem } from "./contacts";
import { deductions, type DeductionsItem } from "./deductions";
import type { ItemKind, ItemOfAnyKind } from "./itemKind";
import { quota, type QuotaItem } from "./quota";
import { rating, type RatingItem } from "./rating";
import { satisfactionPoints, type SatisfactionPointsItem } from "./satisfactionPoints";
import { yesNo, type YesNoItem } from "./yesNo";

/** The list of kinds: a new kind is its own file and one line in each of the three lists here. */
export type Item = QuotaItem | RatingItem | YesNoItem | DeductionsItem | BonusItem | ContactsItem | SatisfactionPointsItem;

const kinds = { quota, rating, yesNo, deductions, bonus, contacts, satisfactionPoints };

export const itemSchema = z.discriminatedUnion("kind", [
  quota.schema, rating.schema, yesNo.schema, deductions.schema, bonus.schema, contacts.schema, satisfactionPoints.schema,
] as never) as unknown as z.ZodType<Item, unknown>;

/** The kind of an item, ready to compute it. The cast holds because `kinds` is keyed by each kind's own name. */
export function kindOf(item: Item): ItemKind<ItemOfAnyKind> {
  return kinds[item.kind] as unknown as ItemKind<ItemOfAnyKind>;
}

export const kindNames: readonly Item["kind"][] = Object.keys(kinds) as Item["kind"][];
