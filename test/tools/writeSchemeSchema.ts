import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { schemeFileSchema } from "../../src/domain/scheme/schemeFile";

export const schemeSchemaFile = fileURLToPath(new URL("../../templates/scheme.schema.json", import.meta.url));

/** The published JSON Schema of scheme files, from the schema that reads them. Editors check a scheme against it while it is written. */
export function schemeSchemaText(): string {
  const schema = z.toJSONSchema(schemeFileSchema, { io: "input", reused: "ref" });
  return `${JSON.stringify({ ...schema, title: "两级考核方案 (scheme of a two-level assessment)" }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemeSchemaFile, schemeSchemaText());
