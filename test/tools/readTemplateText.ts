import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The text of a template's scheme, from the repository. */
export function readTemplateText(name: string): Promise<string | undefined> {
  const path = join(import.meta.dirname, "../../templates", name, "scheme.yaml");
  return Promise.resolve(existsSync(path) ? readFileSync(path, "utf8") : undefined);
}
