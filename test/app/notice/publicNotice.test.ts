import { beforeAll, describe, expect, test } from "vitest";
import { maskedName } from "../../../src/app/notice/maskedName";
import { noticePlan } from "../../../src/app/notice/noticePlan";
import { noticeText } from "../../../src/app/notice/noticeText";
import { publicNotice } from "../../../src/app/notice/publicNotice";
import type { Verification } from "../../../src/app/verifyBook";
import { withEntry } from "../../../src/domain/closing/operationLog";
import type { Facts } from "../../../src/domain/facts";
import type { Month } from "../../../src/domain/units/period";
import { valueOf } from "../openedYear";
import { sender, sentStreet, streetBook, verificationOf } from "../split/sentStreet";

/** April open, March closed: the first quarter's grid leaders belong to March. */
let april: Verification;
const march = "2026-03" as Month;

beforeAll(async () => {
  april = verificationOf((await streetBook("shushan", 4)).bytes);
}, 120_000);

function withFacts(change: (facts: Facts) => Facts): Verification {
  return { ...april, reading: { ...april.reading, facts: change(april.reading.facts) } };
}

/** The same with the month closed in the log, and not reopened. */
function closed(period: Month): Verification {
  return withFacts((facts) => ({ ...facts, log: withEntry(facts.log, { ...sender, action: "close", period, object: "", reason: "", fingerprint: "AB12-CD34" }) }));
}

describe("a name in public", () => {
  test.each([["王玉华", "王*华"], ["王华", "王*"], ["欧阳娜娜", "欧**娜"], ["王", "王"], [" 王玉华 ", "王*华"], ["", ""], ["𠮷野家", "𠮷*家"]])("%s is shown as %s", (name, shown) => {
    expect(maskedName(name)).toBe(shown);
  });
});

describe("the notice of a closed month", () => {
  test("has the units of each score sheet by rank, with points, grade and where they come from", () => {
    const notice = valueOf(publicNotice(closed(march), { month: march }));
    expect(notice.provisional).toBeUndefined();
    expect(notice.lists.map(({ title, rows }) => [title, rows.map(({ rank }) => rank)])).toEqual([[expect.stringContaining("服务站"), [1, 2, 3]], [expect.stringContaining("服务中心"), [1]]]);
    const ledger = april.reading.facts.scoreLedger.filter(({ row, period, sheet }) => row === "unit" && period === march && sheet === "station");
    expect(notice.lists[0]!.rows.map(({ grade }) => grade).sort()).toEqual(ledger.map(({ grade }) => grade).sort());
    expect(notice.lists[0]!.rows[0]!.points).toMatch(/^\d+\.\d$/);
  });

  test("says until when and where objections are taken, by the working days of the round", () => {
    const notice = valueOf(publicNotice(closed(march), { month: march, contact: "社会事务科 张三 0551-1234567" }));
    expect([notice.from, notice.objectionsUntil, notice.until]).toEqual(["2026-04-10", "2026-04-15", "2026-04-17"]);
    const text = noticeText(notice);
    expect(text).toContain("请在2026年4月15日前（含当日）以书面形式向样本街道社会事务科 张三 0551-1234567反映");
    expect(text).toContain("公示时间：2026年4月10日至2026年4月17日。");
    expect(text).toContain("核验码：AB12-CD34");
    expect(text).not.toContain("暂列");
  });

  test("names grid leaders of the quarter with the name masked, unless somebody asks for it in full", () => {
    const names = april.reading.facts.roster.gridLeaders.map(({ name }) => name);
    const masked = noticeText(valueOf(publicNotice(closed(march), { month: march })));
    expect(masked).toContain("网格长2026年第1季度考核结果（姓名已作隐去处理）");
    expect(names.filter((name) => masked.includes(name))).toEqual([]);
    const full = valueOf(publicNotice(closed(march), { month: march, names: "full" }));
    const shown = full.leaders!.communities.flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.every((name) => names.includes(name))).toBe(true);
  });

  test("gives a grid leader's result and no reason, and counts each community", () => {
    const someone = april.reading.facts.roster.gridLeaders[0]!;
    const facts = closed(march).reading.facts;
    const gridLeaderResults = facts.gridLeaderResults.map((result) => (result.engagement === someone.id ? { ...result, result: "fail" as const, reason: "多次未到岗" } : result));
    const notice = valueOf(publicNotice(withFacts(() => ({ ...facts, gridLeaderResults })), { month: march }));
    const text = noticeText(notice);
    expect(notice.leaders!.communities[0]!.rows[0]).toMatchObject({ grid: someone.grid, name: maskedName(someone.name), result: "fail" });
    expect(text).toMatch(/和平社区\d+人，合格\d+人，不合格[1-9]人/);
    expect(text).not.toContain("多次未到岗");
  });

  test("fits a page with the units, and lists all people on the next", () => {
    const notice = valueOf(publicNotice(closed(march), { month: march }));
    const [sheet] = noticePlan(notice).sheets;
    const texts = sheet!.cells.map(({ value }) => value);
    const people = notice.leaders!.communities.flatMap(({ rows }) => rows);
    expect(texts.filter((value) => value === "合格" || value === "不合格" || value === "未考核").length - notice.lists.flatMap(({ rows }) => rows).filter(({ grade }) => grade === "合格" || grade === "不合格").length).toBe(people.length);
    expect(sheet!.print).toMatchObject({ orientation: "portrait", breaksAfter: [expect.any(Number)] });
  });
});

describe("the notice of a month that is not closed", () => {
  test("is provisional while units are missing, and says so on its face and by a warning with their names", () => {
    const outcome = publicNotice(april);
    const [warning] = outcome.findings;
    expect(warning).toMatchObject({ code: "noticeIncomplete", severity: "warning", values: { period: "2026-04", count: 1 } });
    const text = noticeText(valueOf(outcome));
    expect(text.split("\n").slice(0, 2)).toEqual(["样本街道2026年4月社区社会工作服务考核结果公示（暂列）", "本月还有未填的项，以下得分和名次是暂列，不作公示。"]);
    expect(text).toContain("不排名");
    expect(valueOf(outcome).leaders).toBeUndefined();
  });

  test("is provisional too when it is complete and not closed yet, or reopened", () => {
    const complete: Verification = { ...april, results: { ...april.results, units: april.results.units.filter(({ missingCount }) => missingCount === 0) } };
    expect(publicNotice(complete).findings).toMatchObject([{ code: "noticeNotClosed", severity: "warning" }]);
    const reopened = withFacts((facts) => ({ ...facts, log: withEntry(withEntry(facts.log, { ...sender, action: "close", period: march, object: "", reason: "", fingerprint: "X" }), { ...sender, action: "reopen", period: march, object: "", reason: "更正", fingerprint: "" }) }));
    expect(valueOf(publicNotice(reopened, { month: march })).provisional).toBe("notClosed");
  });

  test("of a month without results is refused, and so is that of a committee's workbook", async () => {
    expect(publicNotice(april, { month: "2026-05" as Month })).toMatchObject({ ok: false, findings: [{ code: "noticeNoPeriod", values: { period: "2026-05", open: "2026-04" } }] });
    const { files } = await sentStreet("shushan", 2);
    expect(publicNotice(verificationOf(files[0]!.bytes))).toMatchObject({ ok: false, findings: [{ code: "noticeOfStreet", values: { community: "和平社区" } }] });
  });
});
