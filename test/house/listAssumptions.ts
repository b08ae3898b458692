// `npx tsx test/house/listAssumptions.ts`: writes the ASSUMPTION marks of code and schemes into the README.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assumptionList, withAssumptions } from "./assumptionList";
import { repositoryRoot } from "./sourceFile";

const path = join(repositoryRoot, "README.md");
const updated = withAssumptions(readFileSync(path, "utf8"), assumptionList());
if (updated === undefined) {
  console.error("README.md has no <!-- assumptions: begin --> and <!-- assumptions: end --> lines: put them where the list belongs.");
  process.exitCode = 1;
} else {
  writeFileSync(path, updated);
}
