import type { CellExpression, CellReference, RuleExpression } from "../domain/formula/expression";

/** What a role stands for in one place: a cell or range of the plan, or an expression over such. */
export type Binding = CellReference | CellExpression;

/** Binds a rule's expression to cells. A role without a binding is a broken invariant: it throws. */
export function bindRoles(expression: RuleExpression, bindings: Readonly<Record<string, Binding>>): CellExpression {
  switch (expression.kind) {
    case "ref": return boundTo(expression.ref, bindings);
    case "call": return { ...expression, args: expression.args.map((argument) => bindRoles(argument, bindings)) };
    case "binary": return { ...expression, left: bindRoles(expression.left, bindings), right: bindRoles(expression.right, bindings) };
    case "negate": return { ...expression, operand: bindRoles(expression.operand, bindings) };
    default: return expression;
  }
}

function boundTo(role: string, bindings: Readonly<Record<string, Binding>>): CellExpression {
  const binding = bindings[role];
  if (binding === undefined) throw new Error(`role "${role}" has no cell`);
  return "kind" in binding ? binding : { kind: "ref", ref: binding };
}
