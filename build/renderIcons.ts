// `npm run icons`: renders assets/*.svg to the sizes that the manifest names, as assets/<name>-<size>.png.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumOptions } from "./chromiumOptions";

const folder = join(import.meta.dirname, "../assets");
/** 16, 32, 80: ribbon; 32, 64: the add-in's own icon in lists. */
const sizes = [16, 32, 64, 80];

const browser = await chromium.launch(chromiumOptions());
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(join(folder, file), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(folder, `${basename(file, ".svg")}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
