import fc from "fast-check";
import type { Community, Engagement, Roster, StaffMember, Unit } from "../../src/domain/facts";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { fen } from "../../src/domain/units/money";
import { addDays, type Day } from "../../src/domain/units/day";
import type { Month } from "../../src/domain/units/period";
import { all, dayNear } from "./dayArbitrary";

export interface RosterSize { readonly communities: number; readonly units: number; readonly gridLeaders: number; readonly staff: number }

/** Small enough that two hundred books are recalculated in minutes, large enough that units rank, share and tie. */
export const smallRoster: RosterSize = { communities: 3, units: 5, gridLeaders: 8, staff: 4 };

const names = ["和平", "琥珀山庄", "稻香村", "西园新村", "五里墩", "荷叶地", "A&B<小区>", "朝阳\"东\"", "老张's"];
const personNames = ["张伟", "李娜", "王芳", "欧阳静", "李娜"];

/** A roster for a scheme's kinds of units: several communities to a unit, equal names, engagements around every cut-off day. */
export function rosterArbitrary(scheme: Scheme, month: Month, size: RosterSize = smallRoster): fc.Arbitrary<Roster> {
  return communitiesArbitrary(scheme, size.communities).chain((communities) => {
    const ids = communities.map(({ id }) => id);
    return fc.record({
      communities: fc.constant(communities), units: unitsArbitrary(scheme, ids, size.units),
      gridLeaders: engagementsArbitrary(ids, month, size.gridLeaders), staff: staffArbitrary(ids, month, size.staff),
    });
  });
}

function communitiesArbitrary(scheme: Scheme, most: number): fc.Arbitrary<Community[]> {
  const area = fc.constantFrom(undefined, ...scheme.areas.map(({ id }) => id));
  return fc.array(fc.record({ name: fc.constantFrom(...names), area }), { minLength: 1, maxLength: most })
    .map((list) => list.map((community, index) => ({ id: `C${String(index + 1).padStart(2, "0")}`, ...community })));
}

function unitsArbitrary(scheme: Scheme, communities: readonly string[], most: number): fc.Arbitrary<Unit[]> {
  const kinds = [...new Set(scheme.scoreSheets.map(({ subject }) => subject))];
  const served = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...communities).map((id) => [id]) }, { weight: 2, arbitrary: fc.subarray([...communities], { minLength: 1 }) });
  const unit = fc.record({
    kind: fc.oneof({ weight: 3, arbitrary: fc.constant(kinds[0] ?? ("station" as const)) }, { weight: 1, arbitrary: fc.constantFrom(...(kinds.length > 0 ? kinds : (["station"] as const))) }),
    name: fc.constantFrom(...names).map((name) => `${name}社工站`), communities: served, operator: fc.constantFrom("民生社工", "“爱心”社工中心", ""),
  });
  return fc.array(unit, { minLength: 2, maxLength: most })
    .map((list) => list.map((made, index): Unit => ({ id: `S${String(index + 1).padStart(2, "0")}`, ...made })));
}

/** A span in post: open or closed, now and then without a start, or backwards. */
function postArbitrary(month: Month): fc.Arbitrary<{ from: Day | undefined; to: Day | undefined }> {
  const long = dayNear(month, 30, -14);
  const near = dayNear(month, 6, 1);
  const from = fc.oneof({ weight: 4, arbitrary: fc.option(long, { nil: undefined, freq: 12 }) }, { weight: 3, arbitrary: near });
  const to = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: dayNear(month, 6, 1) });
  return fc.record({ from, to });
}

function engagementsArbitrary(communities: readonly string[], month: Month, most: number): fc.Arbitrary<Engagement[]> {
  const one = fc.record({
    person: fc.integer({ min: 1, max: most * 3 }).map((number) => `P${number}`), name: fc.constantFrom(...personNames),
    community: fc.constantFrom(...communities), grid: fc.integer({ min: 1, max: most }).map((number) => `第${number}网格`), post: postArbitrary(month), rejoins: fc.boolean(),
  });
  return fc.array(one, { minLength: 1, maxLength: most }).map((list) => list.flatMap(({ post, rejoins, ...engagement }, index): Omit<Engagement, "id">[] => {
    const first = { ...engagement, ...post };
    const again = { ...engagement, grid: `${engagement.grid}补`, from: post.to === undefined ? undefined : addDays(post.to, 20), to: undefined };
    return rejoins && post.to !== undefined && index < 2 ? [first, again] : [first];
  }).map((engagement, index) => ({ id: `G${String(index + 1).padStart(3, "0")}`, ...engagement })));
}

function staffArbitrary(communities: readonly string[], month: Month, most: number): fc.Arbitrary<StaffMember[]> {
  const one = fc.record({
    person: fc.integer({ min: 1, max: most * 3 }).map((number) => `P${number}`), name: fc.constantFrom(...personNames), community: fc.constantFrom(...communities),
    post: fc.constantFrom("主任", "副主任", "社工"), level: fc.integer({ min: 0, max: 5 }), subsidy: fc.constantFrom(0, 0, 20000, 30050).map(fen), post2: postArbitrary(month),
  });
  return all(Array.from({ length: most }, () => one)).map((list) => list.map(({ post2, ...member }, index) => ({ id: `W${String(index + 1).padStart(3, "0")}`, ...member, ...post2 })));
}
