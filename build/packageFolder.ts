import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deploymentNote } from "./deploymentNote";
import { thirdPartyLicences } from "./thirdPartyLicences";

/** Where manifest.xml says that everything is, in the repository. */
const developmentAddress = "https://localhost:3000/";

/**
 * Writes the folder for any web server: the built pages, Microsoft's files with their terms, the manifest for `address`
 * (which ends in a slash), the licences of what is inside, and a note for the person who installs it. An older folder is replaced whole.
 */
export function packageFolder(root: string, web: string, target: string, address: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(web, target, { recursive: true });
  writeFileSync(join(target, "manifest.xml"), manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), address));
  writeFileSync(join(target, "README.txt"), deploymentNote(address));
  writeFileSync(join(target, "LICENSE.txt"), readFileSync(join(root, "LICENSE"), "utf8"));
  writeFileSync(join(target, "THIRD-PARTY-LICENSES.txt"), thirdPartyLicences(root));
}

/** The manifest with another address in place of the development one. */
export function manifestFor(manifest: string, address: string): string {
  return manifest
    .replace(/ {2}<!-- For development:.*?-->\n/, "")
    .replaceAll(developmentAddress, address.replaceAll("&", "&amp;").replaceAll("'", "&apos;"));
}
