import type { TemplateSource } from "../app/service/servicePorts";
import { templateNames } from "./templateNames";

/** Templates beside the page, each fetched when it is asked for. `base`: the address of the page, known before the first is asked for. */
export function fetchedTemplates(base: () => string, fetchText = fetchedText): TemplateSource {
  return { names: () => templateNames, text: (name) => fetchText(new URL(`templates/${name}/scheme.yaml`, base()).href) };
}

/** What cannot be had is undefined; the pane then says that templates are missing. */
async function fetchedText(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
