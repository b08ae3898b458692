import type { RosterTable } from "../../app/readRoster";
import type { UnitKind } from "../../domain/facts";

/** One community as typed: its name, its kind of area, and the station that serves it. */
export interface TypedCommunity {
  readonly name: string;
  /** Title of the area, "" where none was chosen. */
  readonly area: string;
  /** "" for the name that its station gets by default. */
  readonly station: string;
  readonly operator: string;
}

/** One service centre or project as typed. */
export interface TypedUnit { readonly name: string; readonly operator: string }

/** Enough of a roster to begin with; people and contracts are entered in the workbook's own sheets later. */
export interface TypedRoster {
  readonly communities: readonly TypedCommunity[];
  readonly centres: readonly TypedUnit[];
  readonly projects: readonly TypedUnit[];
}

const noCommunity: TypedCommunity = { name: "", area: "", station: "", operator: "" };
const noUnit: TypedUnit = { name: "", operator: "" };
export const emptyRoster: TypedRoster = { communities: [noCommunity], centres: [noUnit], projects: [noUnit] };

/** The name that a community's station has when none is typed. */
export function usualStationName(community: string): string {
  return community.trim() === "" ? "" : `${community.trim()}社工服务站`;
}

/** Some names at once, as from a pasted column, from a position on; names that stand there are typed over. */
export function withCommunities(communities: readonly TypedCommunity[], position: number, names: readonly string[]): TypedCommunity[] {
  const pasted = names.map((name, offset) => ({ ...(communities[position + offset] ?? noCommunity), name }));
  return [...communities.slice(0, position), ...pasted, ...communities.slice(position + names.length)];
}

/** One more line: a community, or a unit without a community of its own. */
export function withOneMore(roster: TypedRoster, list: keyof TypedRoster): TypedRoster {
  return list === "communities" ? { ...roster, communities: [...roster.communities, noCommunity] } : { ...roster, [list]: [...roster[list], noUnit] };
}

/** The lines as the roster table that files have, without those that are empty; only the kinds of units that the scheme assesses. */
export function rosterTable({ communities, centres, projects }: TypedRoster, kinds: readonly UnitKind[]): RosterTable {
  const named = communities.filter(({ name }) => name.trim() !== "");
  const units = (label: string, kind: UnitKind, list: readonly TypedUnit[]): string[][] =>
    kinds.includes(kind) ? list.filter(({ name }) => name.trim() !== "").map(({ name, operator }) => [label, name, "", "", operator]) : [];
  return {
    headers: ["类别", "名称", "社区", "区域类型", "运营机构"],
    rows: [
      ...named.map(({ name, area }) => ["社区", name, "", area, ""]),
      ...(kinds.includes("station") ? named.map(({ name, station, operator }) => ["服务站", station.trim() || usualStationName(name), name, "", operator]) : []),
      ...units("服务中心", "centre", centres),
      ...units("项目", "project", projects),
    ],
  };
}
