import type { Facts } from "../../domain/facts";
import { unitsOf, type CommitteeEntries } from "./committeeEntries";
import { isOlder } from "./judgeFiles";

/** A sound file of a batch: whose it is, when it was saved last, and what was entered in it. */
export interface SavedFile { readonly community: string; readonly savedAt: string | undefined; readonly entries: CommitteeEntries }

/**
 * Units that a file shares with another committee whose file was saved later: of this batch, with votes of the unit, or taken
 * before it. Votes of a group are one set for all committees of a unit, so an older file must not put its own in their place.
 */
export function savedLater({ roster, collected, month }: Facts, file: SavedFile, batch: readonly SavedFile[]): ReadonlySet<string> {
  const units = unitsOf(roster, file.community);
  const isLater = (unit: string, community: string): boolean => {
    const now = batch.find((other) => other.community === community);
    if (now !== undefined) return now.entries.votes.some(({ subject }) => subject === unit) && isOlder(file.savedAt, now.savedAt);
    return isOlder(file.savedAt, collected.findLast((line) => line.month === month && line.community === community && line.state === "taken")?.savedAt);
  };
  const shared = roster.units.filter(({ id, communities }) => units.has(id) && communities.length > 1);
  return new Set(shared.filter(({ id, communities }) => communities.some((community) => community !== file.community && isLater(id, community))).map(({ id }) => id));
}
