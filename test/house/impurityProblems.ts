import ts from "typescript";
import type { SourceFile } from "./sourceFile";

const forbiddenNames = new Set(["process", "console", "setTimeout", "setInterval", "fetch", "require"]);
const forbiddenMembers = new Set(["Date.now", "performance.now", "Math.random", "Temporal.Now", "crypto.randomUUID", "crypto.getRandomValues"]);

/** Clock, chance, environment and output in the parts whose results must be recomputable: each use with its line. */
export function impurityProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
    const problems: string[] = [];
    const visit = (node: ts.Node): void => {
      const use = impureUse(node);
      if (use) problems.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${use}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return problems;
  });
}

function impureUse(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) return "new Date()";
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText().replace(/^globalThis\./, "");
    return forbiddenMembers.has(name) ? name : undefined;
  }
  return ts.isIdentifier(node) && forbiddenNames.has(node.text) && isGlobalUse(node) ? node.text : undefined;
}

/** Not the name of a member (`rule.process`), of a property or of something declared here. */
function isGlobalUse(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node || parent.expression.getText() === "globalThis";
  if (ts.isQualifiedName(parent) || ts.isImportSpecifier(parent) || ts.isTypeReferenceNode(parent)) return false;
  return !("name" in parent && parent.name === node);
}
