/** What the session needs of the world besides the workbook and the service: time, a small memory of this machine, and a way to hand out a file. */
export interface PaneWorld {
  /** Now, as it is written into a report: "2026-11-25 20:41". */
  now(): string;
  /** Runs once after so many milliseconds; the result calls it off. */
  later(run: () => void, milliseconds: number): () => void;
  /** Keeps a text on this machine; one that cannot be kept is forgotten silently. */
  remember(key: string, value: string): void;
  recall(key: string): string | undefined;
  forget(key: string): void;
  /** Gives a file to the person, as a download; `undefined` where the program around the pane does not let a page do that. */
  readonly saveFile: ((bytes: Uint8Array, fileName: string) => void) | undefined;
}
