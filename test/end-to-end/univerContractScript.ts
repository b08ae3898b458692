import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The page of the contract as one script and one style sheet; Univer is in it as it is installed. */
export async function univerContractScript(): Promise<{ readonly script: string; readonly styles: string }> {
  const entry = fileURLToPath(new URL("univerContractPage.ts", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, format: "iife", platform: "browser", target: "es2022", write: false, outdir: "page",
    legalComments: "none", define: { "process.env.NODE_ENV": '"production"' },
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { script: textOf(".js"), styles: textOf(".css") };
}
