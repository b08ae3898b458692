// The set-up step of `npm test`: the programs that recalculate, print and edit workbooks for the tests.
// Plain Node without packages, so that it runs before and after `npm ci`. Quick when all is there.
import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What is needed: a sentence's name, the Debian package, and how to see that it is there. */
const needs = [
  { name: "LibreOffice Calc (soffice)", packageName: "libreoffice-calc-nogui", isThere: () => isOnPath("soffice") },
  { name: "Gnumeric (ssconvert)", packageName: "gnumeric", isThere: () => isOnPath("ssconvert") },
  { name: "Chromium", packageName: "chromium", isThere: () => ["chromium", "chromium-browser", "google-chrome"].some(isOnPath) },
  { name: "Poppler (pdftoppm)", packageName: "poppler-utils", isThere: () => isOnPath("pdftoppm") },
  { name: "fontconfig (fc-list)", packageName: "fontconfig", isThere: () => isOnPath("fc-list") },
  { name: "a Chinese font", packageName: "fonts-noto-cjk", isThere: () => output("fc-list", [":lang=zh", "family"]) !== "" },
  { name: "Python's bridge to LibreOffice (uno)", packageName: "python3-uno", isThere: () => output("/usr/bin/python3", ["-c", "import uno; print('uno')"]) === "uno" },
];

function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false; // not in this folder: the next one is asked
    }
  });
}

function output(program, parameters) {
  const run = spawnSync(program, parameters, { encoding: "utf8", timeout: 30_000 });
  return run.status === 0 ? run.stdout.trim() : "";
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
}

function apt(parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", parameters, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

function install(missing) {
  const packages = missing.map((need) => need.packageName);
  console.log(`Installing for the tests: ${packages.join(" ")}`);
  // A failed update is not the end: the lists of an earlier one may do.
  apt(["update", "-qq"]);
  apt(["install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

function sentence(missing) {
  const names = missing.map((need) => need.name).join(", ");
  const packages = missing.map((need) => need.packageName).join(" ");
  return `The tests need ${names}: install them, on Debian or Ubuntu with: sudo apt-get install --no-install-recommends ${packages}`;
}

let missing = needs.filter((need) => !need.isThere());
if (missing.length > 0 && isDebianAsRoot()) {
  install(missing);
  missing = needs.filter((need) => !need.isThere());
}
if (missing.length > 0) {
  console.error(sentence(missing));
  process.exitCode = 1;
}
