import { describe, expect, it } from "vitest";
import { followingServices } from "../../../src/domain/registers/followingServices";
import { offeredFirst } from "../../../src/domain/registers/offeredFirst";
import { countingTitles, keepsLedger, schemeServices } from "../../../src/domain/registers/schemeServices";
import { servicesFor } from "../../../src/domain/registers/servicesFor";
import { notCountedWord, type ServiceType } from "../../../src/domain/registers/serviceType";
import type { Scheme } from "../../../src/domain/scheme/schemeSchema";
import { templateScheme } from "../../arbitraries/madeScheme";

const scheme = templateScheme("shushan");
const service = (name: string, countsFor = notCountedWord, changes: Partial<ServiceType> = {}): ServiceType => ({ name, group: "", countsFor, state: "", note: "", ...changes });

/** The scheme with another menu. */
function withMenu(...names: readonly string[]): Scheme {
  const group = { zh: "新目录", en: "new" };
  return { ...scheme, menu: [{ group, services: names.map((zh) => ({ zh, en: zh })) }] };
}

describe("the list of services of a scheme", () => {
  it("has what items count, then the sub-centres, then the menu, each once, and says what each counts for", () => {
    const list = schemeServices(scheme);
    expect(list.slice(0, 6).map(({ name, countsFor }) => `${name} ${countsFor}`)).toEqual([
      "家庭访视 家庭访视", "特殊人群上门服务 特殊人群上门服务", "社区定点集中服务 社区定点集中服务", "大型社区活动 大型社区活动", "居家养老服务中心 不计入", "儿童教育服务中心 不计入",
    ]);
    expect(list.map(({ group }) => group)).toEqual([...list.map(({ group }) => group)].sort((a, b) => list.findIndex((each) => each.group === a) - list.findIndex((each) => each.group === b)));
    expect(list.at(-1)).toEqual({ name: "生命关怀", group: "生命关怀", countsFor: "不计入", state: "", note: "" });
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  });

  it("is empty where nothing is counted from the service ledger", () => {
    expect(schemeServices(templateScheme("huaguoshan"))).toEqual([]);
    expect(countingTitles(templateScheme("huaguoshan"))).toEqual([]);
    const unit = (kind: "station" | "centre") => ({ id: "U", name: "U", kind, communities: [], operator: "" });
    expect([keepsLedger(scheme, [unit("station")]), keepsLedger(scheme, [unit("centre")]), keepsLedger(scheme, [])]).toEqual([true, false, false]);
  });
});

describe("what counts for an item", () => {
  it("is every service that the list says, stopped ones too; a name listed twice is what its first row says", () => {
    const list = [service("甲", "家庭访视"), service("乙", "家庭访视", { state: "停用" }), service("丙"), service("甲", "大型社区活动"), service("", "家庭访视"), service("丁", "")];
    expect(servicesFor("家庭访视", list)).toEqual(["甲", "乙"]);
    expect(servicesFor("大型社区活动", list)).toEqual([]);
  });
});

describe("what is offered", () => {
  it("stands before what is stopped, each in the street's order", () => {
    expect(offeredFirst([service("甲"), service("乙", "不计入", { state: "停用" }), service("丙", "不计入", { state: "在用" })]).map(({ name }) => name)).toEqual(["甲", "丙", "乙"]);
  });
});

describe("the list under another scheme", () => {
  const before = withMenu("理发", "修鞋", "磨刀");
  const after = withMenu("理发", "配钥匙");

  it("stays, whatever the street made of it, when the scheme is the same", () => {
    const list = [service("自创", "家庭访视"), ...schemeServices(before).slice(3)];
    expect(followingServices(before, before, list)).toEqual(list);
  });

  it("keeps what the street added and changed, leaves what it took off, drops and adds what only one of the schemes has", () => {
    const list = [...schemeServices(before).filter(({ name }) => name !== "儿童教育服务中心").map((each) => (each.name === "修鞋" ? { ...each, note: "周三" } : each)), service("自创", "家庭访视")];
    const names = followingServices(before, after, list).map(({ name }) => name);
    expect(names.slice(-4)).toEqual(["理发", "修鞋", "自创", "配钥匙"]);
    expect(names).not.toContain("磨刀");
    expect(names).not.toContain("儿童教育服务中心");
    expect(names).toContain("家庭访视");
  });

  it("takes the new scheme's word for what the street left as it was: a service that was only on the menu counts", () => {
    const counted = { ...after, scoreSheets: after.scoreSheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, items: block.items.map((item) => (item.register?.kind === "services" && item.id === "visits" ? { ...item, register: { ...item.register, types: ["家庭访视", "理发"] } } : item)) })) })) } as Scheme;
    expect(followingServices(before, counted, schemeServices(before)).find(({ name }) => name === "理发")?.countsFor).toBe("家庭访视");
    expect(followingServices(before, counted, schemeServices(before).map((each) => (each.name === "理发" ? { ...each, state: "停用" } : each))).find(({ name }) => name === "理发")?.countsFor).toBe("不计入");
  });
});
