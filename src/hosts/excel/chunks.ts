import type { Watch } from "../../app/ports";
import { refusal } from "./refused";

/** What a part of the work costs in one round trip: bytes of the request or of the answer, and cells. */
export interface Cost {
  readonly bytes: number;
  readonly cells: number;
}

/**
 * What one round trip may cost. Excel on the web takes 5 MB a request and 5 MB an answer, and 100,000 written cells are safe
 * (Microsoft Learn, "Resource limits and performance optimization for Office Add-ins"); a fifth is kept for what an estimate misses.
 */
export const roundTrip: Cost = { bytes: 4_000_000, cells: 100_000 };

/** Parts in their order, as few groups as the limit allows; a part that is above it stands alone. */
export function chunksOf<T extends Cost>(parts: readonly T[], limit: Cost = roundTrip): T[][] {
  const chunks: T[][] = [];
  let bytes = 0;
  let cells = 0;
  for (const part of parts) {
    const last = chunks.at(-1);
    if (last === undefined || bytes + part.bytes > limit.bytes || cells + part.cells > limit.cells) {
      chunks.push([part]);
      bytes = cells = 0;
    } else last.push(part);
    bytes += part.bytes;
    cells += part.cells;
  }
  return chunks;
}

/** Bytes of a text in a JSON message: UTF-8, control characters and quotes escaped. An upper bound that is near for Chinese. */
export function textBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes += code > 0x7f ? 3 : code < 0x20 || code === 0x22 || code === 0x5c ? 6 : 1;
  }
  return bytes;
}

/** Tells how far the work is, and stops it where the user has asked to. Called between round trips, where nothing is in flight. */
export class Pace {
  private done = 0;
  private all = 0;

  constructor(private readonly watch: Watch | undefined) {}

  /** Adds work that is now known to come. */
  expect(parts: number): void {
    this.all += parts;
  }

  /** Throws `cancelled` when the signal was given. */
  check(): void {
    if (this.watch?.signal?.aborted) throw refusal("cancelled");
  }

  step(): void {
    this.done++;
    this.watch?.progress?.(this.done, Math.max(this.done, this.all));
  }
}
