// `npx tsx test/tools/galleryPages.ts OUT [NAME...]`: pictures of the pane in every situation (or those whose name begins with a
// NAME), at 350 and 500 pixels, light and dark, Chinese and English, for people to look at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import type { PaneState } from "../../src/app/session/paneState";
import type { Language } from "../../src/app/prose";
import { makeTemplateLibrary } from "../../src/app/service/templateLibrary";
import type { PaneTheme } from "../../src/taskpane/paneTheme";
import type { Shown } from "../taskpane/gallery";
import { roundSituations } from "../taskpane/roundSituations";
import { situations } from "../taskpane/situations";
import { encodeState } from "../taskpane/stateCodec";
import { readTemplateText } from "./readTemplateText";

interface Look { readonly name: string; readonly width: number; readonly theme: PaneTheme; readonly language: Language }

const looks: readonly Look[] = [
  { name: "350-light-zh", width: 350, theme: "light", language: "zh-CN" },
  { name: "350-dark-en", width: 350, theme: "dark", language: "en" },
  { name: "500-dark-zh", width: 500, theme: "dark", language: "zh-CN" },
  { name: "500-light-en", width: 500, theme: "light", language: "en" },
  { name: "350-contrast-zh", width: 350, theme: "highContrast", language: "zh-CN" },
];
const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--allow-file-access-from-files"];

/** What somebody does before the picture is taken; of each list the last radio button is the way that needs most room. */
const acts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  monthNewRead: async (page) => {
    await page.getByRole("radio").first().click();
    await page.getByRole("textbox").first().fill("样本街道");
    await page.getByRole("button", { name: /读取这张表|Read this sheet/ }).click();
    await page.waitForTimeout(300);
  },
  monthNewTyped: async (page) => {
    await page.getByRole("radio").first().click();
    await page.getByRole("radio", { name: /在这里填写|Typed in here/ }).click();
    await page.getByRole("group", { name: /社区1|Community 1/ }).getByRole("textbox").first().fill("和平社区");
    await page.getByRole("button", { name: /再加一个社区|Another community/ }).click();
  },
};

const [out = "gallery", ...wanted] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "gallery-"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: chromiumFlags });
try {
  await bundle();
  mkdirSync(out, { recursive: true });
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  page.on("console", (message) => (message.type() === "error" ? console.error(message.text()) : undefined));
  const templates = encodeState(await makeTemplateLibrary({ names: () => ["street", "shushan", "huaguoshan"], text: readTemplateText }).views());
  const shown = Object.entries({ ...(await situations()), ...(await roundSituations()), unsupported: undefined });
  for (const [name, state] of shown.filter(([each]) => wanted.length === 0 || wanted.some((start) => each.startsWith(start)))) {
    for (const look of looks) await picture(page, name, state ?? shown[0]![1]!, templates, look);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: ["test/taskpane/gallery.tsx"], bundle: true, splitting: true, format: "esm", outdir: folder, jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning",
  });
  writeFileSync(join(folder, "page.html"), '<!doctype html><meta charset="utf-8"><title>pane</title><style>body{margin:0}#pane{min-height:100vh;display:grid}</style><div id="pane"></div><script type="module" src="gallery.js"></script>');
}

/** A page of its own for each picture, so that nothing is left over from the last one. */
async function picture(page: Page, name: string, state: PaneState, templates: string, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 720 });
  await page.emulateMedia({ colorScheme: look.theme === "light" ? "light" : "dark", forcedColors: look.theme === "highContrast" ? "active" : "none", reducedMotion: "reduce" });
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  const shown: Shown = { state: encodeState({ ...state, language: look.language }), templates, theme: look.theme, unsupported: name === "unsupported" ? "Excel 2016" : undefined };
  await page.evaluate((each) => window.showPane(each), shown);
  await page.waitForTimeout(900);
  await acts[name]?.(page);
  await page.screenshot({ path: join(out, `${name}-${look.name}.png`), fullPage: true });
}
