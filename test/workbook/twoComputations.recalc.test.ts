import { describe, expect, test } from "vitest";
import type { BookKind } from "../deep/madeBook";
import { proveRandomBooks, type Proof } from "../deep/proveRandomBooks";

// 110 books: every run the same, so that a failure is everybody's. `npm run test:deep` takes other seeds and 800.
const plan: readonly { kind: BookKind; books: number }[] = [
  { kind: "shushan", books: 20 }, { kind: "huaguoshan", books: 10 }, { kind: "street", books: 10 }, { kind: "randomScheme", books: 70 },
];
const minutes = 60_000;
const proofs = new Map<BookKind, Proof>();

describe("two other programs compute what the engine computed", () => {
  test.each(plan)("every computed cell of $books random books of $kind is the engine's figure in LibreOffice and in Gnumeric", async ({ kind, books }) => {
    const proof = await proveRandomBooks(kind, 1, books);
    proofs.set(kind, proof);
    expect(proof.failures.join("\n")).toBe("");
    expect(proof.computedCells).toBeGreaterThan(books * 100);
  }, 15 * minutes);

  test("and the random books show every state that a total and a grade can have", () => {
    const seen = [...proofs.values()].flatMap((proof) => [...proof.seen]);
    for (const state of ["total: number", "total: 缺", "total: 不适用", "grade: 缺", "grade: 不适用", "grade: 未定级", "grade: 不合格（否决）", "rank: number", "rank: -"]) expect(seen).toContain(state);
  });
});
