import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The text of a template's scheme, from the repository. */
export function readTemplateText(name: string): Promise<string | undefined> {
  const path = fileURLToPath(new URL(`../../templates/${name}/scheme.yaml`, import.meta.url));
  return Promise.resolve(existsSync(path) ? readFileSync(path, "utf8") : undefined);
}
