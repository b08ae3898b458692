import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { servePages, type PageServer } from "../../build/staticServer";
import { buildWeb, isWebStale, webFolder } from "../../build/webBuild";
import { placeSample } from "../../build/sample";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built pages are served: `http://127.0.0.1:4273/`. */
    readonly pages: string;
  }
}

const root = join(fileURLToPath(import.meta.url), "../../..");
/** Away from the ports of `npm start`. */
const firstPort = 4273;
let server: PageServer | undefined;

/** Builds dist/web once for all browser tests, unless it is fresh, and serves it. */
export async function setup(project: TestProject): Promise<void> {
  if (isWebStale(root)) await buildWeb(root);
  placeSample(root);
  server = await servePages(webFolder(root), "taskpane.html", firstPort);
  project.provide("pages", server.address);
}

export async function teardown(): Promise<void> {
  await server?.close();
}
