import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A LibreOffice profile in `folder`: recalculates every formula on load, whoever saved the file (0 = always),
 * Chinese locale, no first-start pages. Each process gets its own: two on one profile wait for each other or fail.
 * Writing it takes no time and a first start is no slower than a later one (measured), so no template is kept.
 * Gives the parameter that makes soffice use it.
 */
export async function officeProfile(folder: string): Promise<string> {
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), settingsXml());
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}

const settings: readonly (readonly [path: string, name: string, value: string])[] = [
  ["org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0"],
  ["org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "0"],
  ["org.openoffice.Setup/L10N", "ooSetupSystemLocale", "zh-CN"],
  ["org.openoffice.Setup/L10N", "ooLocale", "zh-CN"],
  ["org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"],
  ["org.openoffice.Office.Linguistic/General", "DefaultLocale_CJK", "zh-CN"],
  ["org.openoffice.Office.Common/Misc", "FirstRun", "false"],
  ["org.openoffice.Office.Common/Save/Document", "CreateBackup", "false"],
];

function settingsXml(): string {
  const items = settings.map(
    ([path, name, value]) => `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...items,
    "</oor:items>",
  ].join("\n");
}
