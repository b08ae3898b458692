import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import { commandNames } from "../../src/commands/ribbonCommands";
import { repositoryRoot } from "../house/sourceFile";
import { allElements, elementsOf, parseXml, type XmlElement } from "./xmlTree";

const path = join(repositoryRoot, "manifest.xml");
const manifest = parseXml(readFileSync(path, "utf8"));
const all = allElements(manifest);
const resources = elementsOf(manifest, "Resources")[0]!;
const defined = allElements(resources).flatMap(({ attributes }) => attributes["id"] ?? []);
const host = elementsOf(manifest, "VersionOverrides")[0]!.children.find(({ name }) => name === "Hosts")!.children[0]!;

const childNames = (element: XmlElement): string[] => element.children.map(({ name }) => name);
const textsOf = (element: XmlElement): string[] => allElements(element).flatMap(({ attributes }) => [attributes["DefaultValue"], attributes["Value"]].flatMap((text) => text ?? []));

/** Width and height of a PNG, from its first chunk. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(join(repositoryRoot, file));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("what Excel's schema asks", () => {
  test("is read by Microsoft's own manifest reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path);
    expect(info).toMatchObject({ officeAppType: "TaskPaneApp", hosts: ["Workbook"], defaultLocale: "zh-CN", permissions: "ReadWriteDocument", displayName: "两级考核" });
  });

  test("the elements stand in the order of the schema", () => {
    expect(childNames(manifest)).toEqual(["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "DefaultSettings", "Permissions", "VersionOverrides"]);
    expect(childNames(elementsOf(manifest, "VersionOverrides")[0]!)).toEqual(["Requirements", "Hosts", "Resources"]);
    expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(elementsOf(host, "ExtensionPoint")[0]!)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    expect(childNames(elementsOf(host, "DesktopFormFactor")[0]!)).toEqual(["FunctionFile", "ExtensionPoint"]);
    expect(childNames(resources)).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
    for (const group of elementsOf(host, "Group")) expect(childNames(group).map((name) => (name === "Control" ? "+" : name)).join("")).toMatch(/^LabelIcon\++$/);
    for (const control of elementsOf(host, "Control")) expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(childNames(elementsOf(host, "CustomTab")[0]!)).toEqual(["Group", "Group", "Group", "Group", "Label"]);
  });

  test("every id is defined once, is used and is at most 32 characters", () => {
    const used = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(used.filter((resid) => !defined.includes(resid))).toEqual([]);
    expect(defined.filter((id) => !used.includes(id))).toEqual([]);
    expect(defined.filter((id, position) => defined.indexOf(id) !== position || id.length > 32)).toEqual([]);
  });

  test("the ids of tab, groups and buttons differ from each other", () => {
    const ids = all.filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name)).map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(15);
  });

  test("short texts have at most 125 characters, long ones at most 250, in both languages", () => {
    const [short, long] = ["bt:ShortStrings", "bt:LongStrings"].map((name) => textsOf(elementsOf(resources, name)[0]!));
    expect(short!.filter((text) => text.length > 125)).toEqual([]);
    expect(long!.filter((text) => text.length > 250)).toEqual([]);
    expect(short!.length).toBeGreaterThan(10);
    expect(long!).toHaveLength(20);
  });

  test("what people read has an English text beside the Chinese one", () => {
    const read = [...elementsOf(manifest, "DisplayName"), ...elementsOf(manifest, "Description").filter(({ attributes }) => attributes["DefaultValue"]), ...elementsOf(resources, "bt:String").filter(({ attributes }) => attributes["id"] !== "Functions.Namespace")];
    expect(read.filter(({ attributes, children }) => !/\p{Script=Han}/u.test(attributes["DefaultValue"]!) || children[0]?.attributes["Locale"] !== "en-US" || /\p{Script=Han}/u.test(children[0].attributes["Value"]!))).toEqual([]);
  });
});

describe("the runtime", () => {
  test("is shared and lives on: the first element of the host, and the same page for pane, commands and functions", () => {
    const [runtime] = elementsOf(host, "Runtime");
    expect(runtime!.attributes).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
    const pages = [elementsOf(host, "FunctionFile")[0]!, elementsOf(elementsOf(host, "Page")[0]!, "SourceLocation")[0]!, elementsOf(elementsOf(host, "Action")[0]!, "SourceLocation")[0]!];
    expect(pages.map(({ attributes }) => attributes["resid"])).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
    expect(elementsOf(manifest, "DefaultSettings")[0]!.children[0]!.attributes["DefaultValue"]).toBe(elementsOf(resources, "bt:Url").find(({ attributes }) => attributes["id"] === "Taskpane.Url")!.attributes["DefaultValue"]);
  });

  test("asks for ExcelApi 1.13 and SharedRuntime 1.1 where ribbon and functions begin, so that an older Excel still opens the page that says why", () => {
    const sets = elementsOf(elementsOf(manifest, "VersionOverrides")[0]!.children[0]!, "bt:Set");
    expect(sets.map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]])).toEqual([["ExcelApi", "1.13"], ["SharedRuntime", "1.1"]]);
  });
});

describe("addresses", () => {
  const addresses = textsOf(manifest).filter((text) => text.includes("://"));

  test("are all https, of one origin", () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(new Set(["https://localhost:3000"]));
  });

  test("of icons name pictures that are there, in the size that is said", () => {
    for (const image of elementsOf(host, "bt:Image")) {
      const size = Number(image.attributes["size"]);
      const address = elementsOf(resources, "bt:Image").find(({ attributes }) => attributes["id"] === image.attributes["resid"])!.attributes["DefaultValue"]!;
      expect(pngSize(new URL(address).pathname.slice(1)), address).toEqual([size, size]);
    }
    expect(elementsOf(host, "Icon").every((icon) => icon.children.map(({ attributes }) => attributes["size"]).join() === "16,32,80")).toBe(true);
    expect(pngSize("assets/icon-32.png")).toEqual([32, 32]);
    expect(pngSize("assets/icon-64.png")).toEqual([64, 64]);
  });
});

describe("the buttons", () => {
  test("call exactly the commands that the page associates", () => {
    expect(elementsOf(host, "FunctionName").map(({ text }) => text)).toEqual([...commandNames]);
  });
});
