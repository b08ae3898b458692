import { describe, expect, test } from "vitest";
import { sampleYear } from "../../src/app/demo/sampleYear";
import { kindNames, type Item } from "../../src/domain/items/itemKinds";
import type { Quantity } from "../../src/domain/scheme/quantity";
import type { Scheme } from "../../src/domain/scheme/schemeSchema";
import { rational, toDecimalText } from "../../src/domain/units/rational";
import { readTemplate } from "./demoTemplates";

const street = readTemplate("street");

function ten(path: string): Quantity {
  return { value: rational(10), from: "pointsAssumed", areas: {}, path };
}

/** The street's scheme with items of the kinds that it does not use, under ids that no code knows. */
function withEveryKind(scheme: Scheme): Scheme {
  const title = { zh: "样本", en: "sample" };
  const common = { title, standard: title, from: "pointsAssumed", due: "always" as const };
  const more: Item[] = [
    { ...common, kind: "yesNo", id: "unheardOf1", maxPoints: ten("unheardOf1") },
    { ...common, kind: "rating", id: "unheardOf2", maxPoints: ten("unheardOf2") },
    { ...common, kind: "quota", id: "unheardOf3", maxPoints: ten("unheardOf3"), target: ten("unheardOf3.target"), unit: title, source: "entered", due: "lastOfYear" },
    { ...common, kind: "contacts", id: "unheardOf4", maxPoints: ten("unheardOf4"), frequency: { per: "month", times: ten("unheardOf4.times") } },
  ];
  const [station, ...others] = scheme.scoreSheets;
  const [block, ...blocks] = station!.blocks;
  return { ...scheme, scoreSheets: [{ ...station!, blocks: [{ ...block!, items: [...block!.items, ...more] }, ...blocks] }, ...others] };
}

describe("forms filled by what their rows ask", () => {
  const scheme = withEveryKind(street.scheme);
  const months = sampleYear(scheme, street.roster, [], { year: 2026, months: 12 });

  test("cover every kind of item", () => {
    const used = new Set(scheme.scoreSheets.flatMap(({ blocks }) => blocks.flatMap(({ items }) => items.map(({ kind }) => kind))));
    expect([...used].sort()).toEqual([...kindNames].sort());
  });

  test("leave nothing of an unknown item missing in a closed month", () => {
    expect(months.slice(0, -1).flatMap(({ results }) => results.forms.flatMap(({ missing }) => missing.filter((item) => item.startsWith("unheardOf"))))).toEqual([]);
  });

  test("answer yes and no both ways over a year, and spread a yearly quota over its months", () => {
    const forms = months.flatMap(({ facts }) => facts.forms.filter(({ sheet }) => sheet === "station"));
    const numbers = (key: string, column: "reported" | "checked") => forms.flatMap(({ rows }) => {
      const entry = rows.get(key)?.[column];
      return entry?.state === "value" ? [toDecimalText(entry.value)] : [];
    });
    expect(new Set(numbers("unheardOf1", "checked"))).toEqual(new Set(["0", "1"]));
    const yearly = months.at(-1)!.results.forms.find(({ facts }) => facts.subject === "S02")!.rows.find(({ key }) => key === "unheardOf3")!.accumulated;
    expect(yearly.state === "value" && Number(yearly.value)).toBeGreaterThanOrEqual(10);
    expect(new Set(numbers("unheardOf3", "reported")).size).toBeGreaterThan(1);
  });
});
