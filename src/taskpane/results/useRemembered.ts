import { useState } from "react";

// As long as the page lives: who looks at a cell and comes back finds the screen as it was left.
const remembered = new Map<string, unknown>();

/** As `useState`, kept under a key when the screen goes away. */
export function useRemembered<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (remembered.has(key) ? (remembered.get(key) as T) : initial));
  const remember = (next: T): void => {
    remembered.set(key, next);
    setValue(next);
  };
  return [value, remember];
}

/** Forgets everything: each test begins anew. */
export function forgetRemembered(): void {
  remembered.clear();
}
