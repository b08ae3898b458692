import type { Facts } from "../../src/domain/facts";
import { isRational, toFractionText } from "../../src/domain/units/rational";

/** "path: written, read" of everything that differs between two facts; a missing part, "" and undefined are the same. */
export function factsDifferences(written: Partial<Facts>, read: Partial<Facts>): string[] {
  const [left, right] = [leavesOf(written), leavesOf(read)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((path) => (left.get(path) === right.get(path) ? [] : [`${path}: ${left.get(path) ?? "nothing"}, ${right.get(path) ?? "nothing"}`]));
}

function leavesOf(facts: unknown): Map<string, string> {
  const leaves = new Map<string, string>();
  collect(facts, "", leaves);
  return leaves;
}

function collect(node: unknown, path: string, leaves: Map<string, string>): void {
  if (node === undefined || node === null || node === "") return;
  if (isRational(node)) leaves.set(path, toFractionText(node));
  else if (node instanceof Map) for (const [key, value] of node as Map<string, unknown>) collect(value, `${path}.${key}`, leaves);
  else if (typeof node === "object") for (const [key, value] of Object.entries(node)) collect(value, `${path}.${key}`, leaves);
  else leaves.set(path, JSON.stringify(node));
}
