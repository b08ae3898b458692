import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { servePages, type PageServer } from "../../build/staticServer";
import { temporaryFolder } from "../cli/cliRun";

const folder = temporaryFolder();
const site = join(folder, "site");
const policy = "default-src 'self'";
let server: PageServer;

/** A request as it is written, dots and all: fetch would tidy the path before it asks. */
function get(path: string, method = "GET"): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => { body += part.toString(); });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    }).on("error", reject).end();
  });
}

beforeAll(async () => {
  mkdirSync(join(site, "js"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(site, ".hidden"), "hidden");
  writeFileSync(join(site, "workbench.html"), `<meta http-equiv="Content-Security-Policy" content="${policy}"><p>工作台</p>`);
  writeFileSync(join(site, "js/a.js"), "1;");
  server = await servePages(site, "workbench.html", 4373);
});
afterAll(() => server.close());

describe("the server of the workbench", () => {
  test("listens on this machine alone and shows the start page at its root, with a query too", async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:43\d\d\/$/);
    for (const path of ["/", "/?open=sample", "/workbench.html"]) expect(await get(path)).toMatchObject({ status: 200, body: expect.stringContaining("工作台") as string });
  });

  test("sends the page's own policy and lets nothing grow old in a cache", async () => {
    const { headers } = await get("/js/a.js");
    expect(headers).toMatchObject({ "content-security-policy": policy, "cache-control": "no-cache", "x-content-type-options": "nosniff", "content-type": expect.stringContaining("javascript") as string });
  });

  test.each(["/../secret.txt", "/js/../../secret.txt", "/%2e%2e/secret.txt", "/js/%2e%2e%2f%2e%2e%2fsecret.txt", "/..%5csecret.txt", "/.hidden", "/%00", "/js", "/none.html"])("has nothing at %s", async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 });
  });

  test.each(["POST", "PUT", "DELETE"])("refuses %s", async (method) => {
    expect(await get("/", method)).toMatchObject({ status: 405 });
  });

  test("takes the next port when one is in use", async () => {
    const second = await servePages(site, "workbench.html", Number(new URL(server.address).port));
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(new URL(server.address).port));
    await second.close();
  });

  test("does not serve a page that has no policy", async () => {
    writeFileSync(join(site, "bare.html"), "<p></p>");
    await expect(servePages(site, "bare.html", 4373)).rejects.toThrow("bare.html has no Content-Security-Policy");
  });
});
