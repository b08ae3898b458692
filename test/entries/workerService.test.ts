import { expose } from "comlink";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { engineApi } from "../../src/entries/engineApi";
import { fetchedTemplates } from "../../src/entries/fetchedTemplates";
import { templateNames } from "../../src/entries/templateNames";
import { workerService, type RunningEngine } from "../../src/entries/workerService";
import { makeProse } from "../../src/app/prose";
import { isRational, toDecimalText } from "../../src/domain/units/rational";
import type { RawWorkbook } from "../../src/workbook/rawWorkbook";
import { filledSample } from "../arbitraries/filledSample";
import { codesOf, rawOf, templatesOnDisk, valueOf } from "../app/service/sampleService";
import { repositoryRoot } from "../house/sourceFile";

const sample = filledSample("huaguoshan");
let raw: RawWorkbook;
const engines: { die: (reason: unknown) => void; readonly isEnded: () => boolean }[] = [];
const ports: MessagePort[] = [];

beforeAll(async () => {
  raw = await rawOf(sample.plan);
});
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  engines.length = 0;
});

/** A worker in this process: messages are cloned as between threads. `mute` never answers. */
function startEngine(kind: "answering" | "mute" = "answering"): RunningEngine {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  if (kind === "answering") expose(engineApi(), port2);
  let die = (_reason: unknown): void => undefined;
  let isEnded = false;
  engines.push({ die: (reason) => die(reason), isEnded: () => isEnded });
  return {
    endpoint: port1, onDeath: (listener) => (die = listener),
    end: () => {
      isEnded = true;
      port1.close();
      port2.close();
    },
  };
}

describe("the service behind a worker", () => {
  test("answers as the service does, in values that people can be shown", async () => {
    const service = workerService(() => startEngine(), "http://localhost/");
    const view = valueOf(await service.load(raw));
    expect(view.street).toBe("蜀山街道");
    const total = view.results.forms[0]!.total;
    expect(total.state === "value" && isRational(total.value) ? toDecimalText(total.value) : "").toMatch(/^[\d.]+$/);
    const verified = valueOf(await service.verify());
    expect(verified.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const place = Object.entries(view.places).find(([name]) => name.startsWith("form."))![1];
    const explanation = valueOf(await service.explain(place));
    expect(makeProse("zh-CN").explanation(explanation.trace ?? total.trace).withValues).not.toBe("");
    expect((await service.fileOf(sample.plan)).length).toBeGreaterThan(10_000);
  });

  test("ends what it computes when called off, and knows the workbook in a fresh worker", async () => {
    const service = workerService(() => startEngine(engines.length === 0 ? "mute" : "answering"), "http://localhost/");
    const loading = service.load(raw);
    service.cancel!();
    expect(codesOf(await loading)).toEqual(["cancelled"]);
    expect(engines.map(({ isEnded }) => isEnded())).toEqual([true, false]);
    expect(valueOf(await service.verify()).month).toBe("2026-06");
  });

  test("knows the sheets that changed, too, in a fresh worker", async () => {
    const service = workerService(() => startEngine(), "http://localhost/");
    valueOf(await service.load(raw));
    const parameters = raw.sheets.find(({ title }) => title === "参数")!;
    const { street } = valueOf(await service.update([{ ...parameters, cells: new Map([...parameters.cells].map(([key, cell]) => [key, cell.value === "蜀山街道" ? { ...cell, value: "莲花街道" } : cell])) }]));
    expect(street).toBe("莲花街道");
    service.cancel!();
    expect(valueOf(await service.update([])).street).toBe("莲花街道");
  });

  test("says that the engine stopped when the worker dies, and goes on with a new one", async () => {
    const service = workerService(() => startEngine(engines.length === 0 ? "mute" : "answering"), "http://localhost/");
    const loading = service.load(raw);
    engines[0]!.die("out of memory");
    const outcome = await loading;
    expect(outcome.findings).toMatchObject([{ code: "engineTrouble", values: { code: "out of memory" } }]);
    expect(valueOf(await service.verify()).month).toBe("2026-06");
  });

  test("throws nothing but a sentence where an answer is no outcome", async () => {
    const service = workerService(() => startEngine("mute"), "http://localhost/");
    const asked = service.templates();
    engines[0]!.die("out of memory");
    await expect(asked).rejects.toThrow("out of memory");
  });

  test("says that the engine cannot be started where there are no workers", async () => {
    const service = workerService(() => {
      throw new Error("Worker is not defined");
    }, "http://localhost/");
    expect((await service.load(raw)).findings).toMatchObject([{ code: "engineTrouble", values: { code: "Worker is not defined" } }]);
  });
});

describe("the templates beside a page", () => {
  test("are those of the folder", () => {
    expect([...templateNames].sort()).toEqual([...templatesOnDisk.names()].sort());
  });

  test("are fetched from beside the page, and one that cannot be had is none", async () => {
    const asked: string[] = [];
    const text = readFileSync(join(repositoryRoot, "templates/street/scheme.yaml"), "utf8");
    const source = fetchedTemplates(() => "https://host/path/taskpane.html", (address) => {
      asked.push(address);
      return Promise.resolve(address.includes("street") ? text : undefined);
    });
    expect(await source.text("street")).toBe(text);
    expect(await source.text("shushan")).toBeUndefined();
    expect(asked).toEqual(["https://host/path/templates/street/scheme.yaml", "https://host/path/templates/shushan/scheme.yaml"]);
  });
});
