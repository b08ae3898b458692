import type { Finding } from "../../domain/finding";
import { lintScheme } from "../../domain/scheme/lint/lintScheme";
import { loadScheme } from "../loadScheme";
import type { Verb } from "../verb";

/** `kaohe lint SCHEME`: defects of rules before anybody is scored by them. */
export const lintVerb: Verb = {
  name: "lint",
  help: "cli.help.lint",
  args: [["<scheme>", "cli.help.scheme"]],
  options: [],
  run: ({ ports, prose }, [name]) => {
    const loaded = loadScheme(String(name), ports);
    if (!loaded.ok) return Promise.resolve({ kind: "refused", findings: loaded.findings });
    const scheme = loaded.value;
    const findings = [...loaded.findings, ...lintScheme(scheme)].map((finding) => inFile(finding, String(name)));
    const title = prose.language === "en" ? scheme.title.en : scheme.title.zh;
    const text = findings.length === 0 ? prose.text("cli.lint.clean", { scheme: title }) : "";
    return Promise.resolve({ kind: "done", document: { scheme: { id: scheme.id, version: scheme.version, title } }, text, findings });
  },
};

/** The linter sees a scheme, not the file that it came from. */
function inFile(finding: Finding, file: string): Finding {
  const { place } = finding;
  return place.kind === "file" && place.file === undefined ? { ...finding, place: { ...place, file } } : finding;
}
