import { error, note, type Finding } from "../../domain/finding";
import type { BookSpec } from "../../workbook/bookSpec";
import type { StreetEssentials } from "./streetEssentials";

/** Whether a workbook of ours is what the street sent out for this month: each way in which it is not, as an error. */
export function identityFindings(street: StreetEssentials, { scope, street: streetName, month, scheme }: BookSpec): Finding[] {
  if (scope.kind === "street") return [error("collectStreetBook", { street: streetName, month })];
  if (streetName !== street.street) return [error("collectOtherStreet", { found: streetName, expected: street.street })];
  if (!street.communities.has(scope.community)) return [error("collectOtherCommunity", { found: scope.name, id: scope.community })];
  if (month !== street.month) return [error(month < street.month ? "collectEarlierMonth" : "collectLaterMonth", { found: month, expected: street.month })];
  if (scheme.id !== street.scheme.id || scheme.version !== street.scheme.version) {
    return [error("collectOtherScheme", { found: `${scheme.id} ${scheme.version}`, expected: `${street.scheme.id} ${street.scheme.version}` })];
  }
  return [];
}

const copyMark = /[(（]\s*\d+\s*[)）]|副本|复件|拷贝|\bcopy\b/iu;

/** What a file's name makes people think, where the file itself says otherwise. Whose it is is read from inside. */
export function fileNameNotes(street: StreetEssentials, file: string, community: string): Finding[] {
  const own = street.communities.get(community) ?? "";
  const name = file.normalize("NFKC");
  const others = [...street.communities].filter(([id, other]) => id !== community && other !== "" && name.includes(other) && !own.includes(other)).map(([, other]) => other);
  const isOther = others.length > 0 && !name.includes(own);
  return [
    ...(isOther ? [note("collectNameOther", { file, found: others.join("、"), community: own })] : []),
    ...(copyMark.test(file) ? [note("collectNameCopy", { file, community: own })] : []),
  ];
}
