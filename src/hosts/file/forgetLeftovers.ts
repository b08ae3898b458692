import { basename, dirname, join } from "node:path";
import type { Disk } from "./disk";

/** Milliseconds after which a temporary file belongs to no write that is still going on. */
const staleAfter = 10 * 60_000;

/** Removes what killed processes left beside these files: hidden, with their name and an id of its own. It is never read, and never in anybody's way. */
export async function forgetLeftovers(paths: readonly string[], disk: Disk): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    const own = new Set(paths.filter((path) => dirname(path) === folder).map((path) => basename(path)));
    const names = await disk.namesIn(folder).catch(() => []);
    for (const name of names) if (isLeftover(name, own)) await removeStale(join(folder, name), disk);
  }
}

function isLeftover(name: string, own: ReadonlySet<string>): boolean {
  const written = /^\.(.+)\.[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\.(?:tmp|old)$/.exec(name)?.[1];
  return written !== undefined && own.has(written);
}

async function removeStale(path: string, disk: Disk): Promise<void> {
  try {
    if ((await disk.age(path)) > staleAfter) await disk.remove(path);
  } catch {
    // Somebody else removed it, or it cannot be removed: the file that was written is whole all the same.
  }
}
