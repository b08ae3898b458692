import { describe, expect, test } from "vitest";
import { earlierSatisfaction } from "../../../src/app/service/earlierSatisfaction";
import { sampleYear, type SampleMonth } from "../../../src/app/demo/sampleYear";
import type { BookReading } from "../../../src/app/readBook";
import { readTemplate } from "../demoTemplates";

const { scheme, roster, contracts } = readTemplate("street");
const year = sampleYear(scheme, roster, contracts, { year: 2026, months: 10, repliesOfYear: 600 });
const earlierOf = ({ facts }: SampleMonth) => earlierSatisfaction({ scheme, facts } as BookReading);

describe("the survey period before the one that runs", () => {
  test("is in October the third quarter, with the indices that September closed with", () => {
    const september = year[8]!.results.satisfaction;
    const earlier = earlierOf(year[9]!);
    expect(earlier.map(({ subject, period, index }) => [subject, period, index.state === "value" ? JSON.stringify(index.value) : index.state]))
      .toEqual(september.map(({ subject, period, index }) => [subject, period, index.state === "value" ? JSON.stringify(index.value) : index.state]));
    expect(earlier.every(({ period }) => period === "2026-Q3")).toBe(true);
  });

  test("is nothing in the first quarter of a workbook, which holds no replies of the year before", () => {
    expect(earlierOf(year[1]!)).toEqual([]);
  });

  test("is the quarter before in the quarter's last month too", () => {
    expect(new Set(earlierOf(year[8]!).map(({ period }) => period))).toEqual(new Set(["2026-Q2"]));
  });
});
