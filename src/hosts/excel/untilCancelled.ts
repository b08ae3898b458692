import type { Watch } from "../../app/ports";
import { refusal } from "./refused";

/** Reading that is no longer wanted is not waited for: while a cell is edited, or when Excel no longer answers. */
export function untilCancelled<T>(work: () => Promise<T>, watch: Watch | undefined): Promise<T> {
  const signal = watch?.signal;
  if (signal === undefined) return work();
  return new Promise((resolve, reject) => {
    const stop = () => reject(refusal("cancelled"));
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work().then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
