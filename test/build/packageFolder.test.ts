import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import { readBaseUrl } from "../../build/baseUrl";
import { manifestFor, packageFolder } from "../../build/packageFolder";
import { makeProse } from "../../src/app/prose";
import { temporaryFolder } from "../cli/cliRun";
import { repositoryRoot } from "../house/sourceFile";
import { allElements, parseXml } from "../manifest/xmlTree";

const folder = temporaryFolder();

describe("the address of a package", () => {
  test.each([
    ["https://oa.example.cn", "https://oa.example.cn/"],
    ["https://oa.example.cn/", "https://oa.example.cn/"],
    ["https://oa.example.cn/kaohe/web", "https://oa.example.cn/kaohe/web/"],
    ["https://oa.example.cn:8443/kaohe//", "https://oa.example.cn:8443/kaohe/"],
    [" https://OA.example.cn/Kaohe ", "https://oa.example.cn/Kaohe/"],
    ["https://街道.cn/考核", `${new URL("https://街道.cn/考核").href}/`],
  ])("%s keeps its path and ends in one slash", (given, address) => {
    expect(readBaseUrl(given)).toEqual({ ok: true, address });
  });

  test.each([
    [undefined, "noAddress"], ["", "noAddress"], ["--force", "noAddress"], ["oa.example.cn/kaohe", "notAddress"], ["kaohe", "notAddress"], ["https:oa", "notAddress"], ["https://", "notAddress"],
    ["http://oa.example.cn", "notHttps"], ["file:///C:/kaohe", "notAddress"], ["ftp://oa.example.cn", "notHttps"],
    ["https://u:p@oa.example.cn", "extraParts"], ["https://oa.example.cn/?a=1", "extraParts"], ["https://oa.example.cn/#a", "extraParts"], ["https://oa.example.cn/?", "extraParts"],
    ["https://oa.example.cn/taskpane.html", "fileAddress"], ["https://oa.example.cn/manifest.xml/", "fileAddress"],
  ])("%s is refused in one sentence: %s", (given, name) => {
    const base = readBaseUrl(given);
    expect(base).toMatchObject({ ok: false, key: `cli.package.${name}` });
    if (base.ok) return;
    for (const language of ["zh-CN", "en"] as const) expect(makeProse(language).text(base.key, base.values)).not.toBe(base.key);
  });
});

describe("the manifest of a package", () => {
  const own = readFileSync(join(repositoryRoot, "manifest.xml"), "utf8");

  test("names the given address everywhere, and the development server nowhere", () => {
    const written = manifestFor(own, "https://oa.example.cn/kaohe/");
    const addresses = allElements(parseXml(written)).flatMap(({ attributes }) => [attributes["DefaultValue"], attributes["Value"]].flatMap((text) => (text?.includes("://") ? [text] : [])));
    expect(addresses.filter((address) => !address.startsWith("https://oa.example.cn/kaohe/"))).toEqual([]);
    expect(addresses).toContain("https://oa.example.cn/kaohe/taskpane.html");
    expect(written).not.toMatch(/localhost|npm run/);
  });

  test("stays well-formed with a path that XML must escape", () => {
    expect(() => parseXml(manifestFor(own, "https://oa.example.cn/a&b/"))).not.toThrow();
  });
});

describe("the folder of a package", () => {
  test("has the pages, the manifest, a note for the person who installs it, and all licences; an older one is replaced whole", async () => {
    const [web, target] = [join(folder, "web"), join(folder, "package")];
    mkdirSync(join(web, "office"), { recursive: true });
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "old.js"), "");
    writeFileSync(join(web, "taskpane.html"), "<p></p>");
    writeFileSync(join(web, "office/LICENSE.md"), "terms");
    packageFolder(repositoryRoot, web, target, "https://oa.example.cn/kaohe/");
    expect(readdirSync(target).sort()).toEqual(["LICENSE.txt", "README.txt", "THIRD-PARTY-LICENSES.txt", "manifest.xml", "office", "taskpane.html"]);
    expect(await OfficeAddinManifest.readManifestFile(join(target, "manifest.xml"))).toMatchObject({ iconUrl: "https://oa.example.cn/kaohe/assets/icon-32.png" });
    const note = readFileSync(join(target, "README.txt"), "utf8");
    expect(note).toContain("https://oa.example.cn/kaohe/taskpane.html\r\n");
    expect(note).toContain("\\\\server\\addins");
    const licences = readFileSync(join(target, "THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["react 19", "@univerjs/core 0.25.1", "exceljs 4.4.0", "fraction.js"]) expect(licences).toContain(name);
    expect(licences).not.toMatch(/^(commander|sirv|open) \d/m);
  });
});
