import { lintScheme } from "../../domain/scheme/lint/lintScheme";
import { inFile } from "../../app/inFile";
import { loadSchemeSource } from "../loadScheme";
import type { Verb } from "../verb";

/** `kaohe lint SCHEME`: defects of rules before anybody is scored by them. */
export const lintVerb: Verb = {
  name: "lint",
  help: "cli.help.lint",
  args: [["<scheme>", "cli.help.scheme"]],
  options: [],
  run: ({ ports, prose }, [name]) => {
    const loaded = loadSchemeSource(String(name), ports);
    if (!loaded.ok) return Promise.resolve({ kind: "refused", findings: loaded.findings });
    const { scheme, lines } = loaded.value;
    const findings = [...loaded.findings, ...lintScheme(scheme, lines)].map((finding) => inFile(finding, String(name)));
    const title = prose.language === "en" ? scheme.title.en : scheme.title.zh;
    const text = findings.length === 0 ? prose.text("cli.lint.clean", { scheme: title }) : "";
    return Promise.resolve({ kind: "done", document: { scheme: { id: scheme.id, version: scheme.version, title } }, text, findings });
  },
};
