import type { GridBook } from "./gridBook";

/** `GridBook` as it is asked from the page: the same questions, answered later, so that it can live in a worker. */
export type GridEngine = {
  readonly [Name in keyof GridBook]: GridBook[Name] extends (...args: infer Arguments) => infer Answer ? (...args: Arguments) => Promise<Answer> : never;
};

/** A book in the page itself, for tests and for browsers without workers: answers are copies, as those of a worker. */
export function engineInPage(book: GridBook): GridEngine {
  const ask = (name: keyof GridBook) => async (...args: unknown[]) => {
    await Promise.resolve();
    return structuredClone((book[name] as (...given: unknown[]) => unknown).apply(book, args));
  };
  return new Proxy({}, { get: (_, name) => ask(name as keyof GridBook) }) as GridEngine;
}
