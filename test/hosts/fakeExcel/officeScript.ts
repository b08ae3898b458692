import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const library = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let made: Promise<string> | undefined;

/**
 * The script that a browser test serves in place of office.js: Microsoft's client library, unmodified, then the fake Excel.
 * It asks for nothing from the network and needs no eval, so that it runs under the product's own policy.
 */
export function officeScript(): Promise<string> {
  made ??= makeScript();
  return made;
}

async function makeScript(): Promise<string> {
  const entry = fileURLToPath(new URL("browserPage.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "iife", platform: "browser", target: "es2022", write: false, legalComments: "none" });
  return `${await readFile(library, "utf8")}\n;${outputFiles[0]?.text ?? ""}`;
}
