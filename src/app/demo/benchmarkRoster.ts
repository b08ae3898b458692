import type { Community, Contract, Engagement, Roster, StaffMember, Unit } from "../../domain/facts";
import { splitByLargestRemainder } from "../../domain/money/splitMoney";
import type { Scheme } from "../../domain/scheme/schemeSchema";
import { addDays, dayOf } from "../../domain/units/day";
import { fen, noMoney, type Fen } from "../../domain/units/money";
import type { Rational } from "../../domain/units/rational";
import { madeName } from "./madeName";
import type { SeededRandom } from "./seededRandom";

/** How large a made street is. Each station serves a community of its own; grid leaders are spread evenly. */
export interface StreetSize {
  readonly stations: number;
  readonly gridLeaders: number;
  readonly contracts: number;
}

const staffEach = 12;
/** Posts of one community's staff, as steps above the base pay. */
const staffLevels: readonly number[] = [4, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0, 0];
const daysToPay = 10;
const agency = "民生社会工作服务社";

/** One centre, stations with a community each, grid leaders and staff: the same for the same size. */
export function benchmarkRoster(scheme: Scheme, { stations, gridLeaders }: StreetSize, year: number): Roster {
  const communities = Array.from({ length: stations }, (_, index): Community => ({
    id: numbered("C", index, 3), name: `第${index + 1}社区`, area: scheme.areas.length === 0 ? undefined : scheme.areas[index % scheme.areas.length]!.id,
  }));
  const centre: Unit = { id: "Z01", name: "街道社工服务中心", kind: "centre", communities: [], operator: agency };
  return {
    communities,
    units: [...communities.map(({ id, name }, index): Unit => ({ id: numbered("S", index, 3), name: `${name}社工服务站`, kind: "station", communities: [id], operator: agency })), centre],
    gridLeaders: Array.from({ length: gridLeaders }, (_, index) => gridLeader(index, communities, year)),
    staff: communities.flatMap(({ id }, place) => Array.from({ length: staffEach }, (_, index) => staffMember(place * staffEach + index, id, gridLeaders, year))),
  };
}

/** Contracts of one year that add up to `total`, of sizes drawn by chance. */
export function benchmarkContracts(scheme: Scheme, { contracts }: StreetSize, year: number, total: Fen, random: SeededRandom): Contract[] {
  const draw = random.fork("contracts");
  const amounts = contracts === 0 ? [] : splitByLargestRemainder(total, Array.from({ length: contracts }, () => draw.between(50, 200)));
  const open = { day: undefined, result: undefined };
  const shares = agreedShares(scheme);
  return amounts.map((amount, index) => ({
    id: numbered("HT-", index, 2), project: `第${index + 1}项服务`, supplier: "阳光综合服务中心", amount, signed: dayOf(year - 1, 12, 22),
    start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), midTermShare: shares[index % 2], midTerm: open, final: open, hearings: undefined, daysToPay,
  }));
}

/** Everybody is in post before the year; every fortieth leaves in May. */
function gridLeader(index: number, communities: readonly Community[], year: number): Engagement {
  const place = index % communities.length;
  const from = dayOf(year - 1 - (index % 3), 1 + (index % 12), 1)!;
  return {
    id: numbered("G", index, 4), person: numbered("N", index, 4), name: madeName(index), community: communities[place]!.id,
    grid: `第${Math.floor(index / communities.length) + 1}网格`, from, to: index % 40 === 39 ? addDays(dayOf(year, 5, 1)!, index % 31) : undefined,
  };
}

function staffMember(index: number, community: string, gridLeaders: number, year: number): StaffMember {
  const person = gridLeaders + index;
  return {
    id: numbered("R", index, 4), person: numbered("N", person, 4), name: madeName(person), community, post: "社区工作人员",
    level: staffLevels[index % staffLevels.length]!, subsidy: noMoney, from: dayOf(year - 1, 1, 1), to: undefined,
  };
}

/** The least and the most that the scheme lets a contract agree on; both undefined where nothing is agreed. */
function agreedShares({ contracts }: Scheme): readonly [Rational | undefined, Rational | undefined] {
  const agreed = contracts.flatMap(({ instalments }) => instalments.flatMap(({ share }) => (share.kind === "agreed" ? [share] : [])))[0];
  return [agreed?.minimum.value, agreed?.maximum.value];
}

function numbered(letters: string, index: number, digits: number): string {
  return letters + String(index + 1).padStart(digits, "0");
}

/** The sum of the sample's contracts: 1,900,000 yuan. */
export const sampleContractSum: Fen = fen(190_000_000);
