/** What the session needs of the world besides the workbook and the service: time, and a small memory of this machine. */
export interface PaneWorld {
  /** Now, as it is written into a report: "2026-11-25 20:41". */
  now(): string;
  /** Runs once after so many milliseconds; the result calls it off. */
  later(run: () => void, milliseconds: number): () => void;
  /** Keeps a text on this machine; one that cannot be kept is forgotten silently. */
  remember(key: string, value: string): void;
  recall(key: string): string | undefined;
}
