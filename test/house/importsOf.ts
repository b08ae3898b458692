import { posix } from "node:path";
import ts from "typescript";
import type { SourceFile } from "./sourceFile";

export interface Import {
  readonly specifier: string;
  /** Path without extension of an import of our own file, e.g. `src/domain/figure`; nothing for a package. */
  readonly target?: string;
}

/** Every import of a file: static, type-only, re-exported, dynamic and `import("...")` in a type. */
export function importsOf(file: SourceFile): Import[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false, file.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) specifiers.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return specifiers.map((specifier) => (specifier.startsWith(".") ? { specifier, target: targetOf(file.path, specifier) } : { specifier }));
}

function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  let found: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) found = node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found = node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) found = node.argument.literal;
  return found && ts.isStringLiteralLike(found) ? found : undefined;
}

function targetOf(from: string, specifier: string): string {
  return withoutExtension(posix.join(posix.dirname(from), specifier));
}

/** `src/a/b.tsx` -> `src/a/b`. */
export function withoutExtension(path: string): string {
  return path.replace(/\.(d\.ts|tsx?|jsx?|mjs)$/, "");
}
