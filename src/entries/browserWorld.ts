import type { Language } from "../app/prose";
import type { PaneWorld } from "../app/session/paneWorld";

const prefix = "kaohe.";

/**
 * Time and memory of a browser page, and its downloads where there are any. `language` is what the program around the page
 * speaks, until someone chooses another.
 */
export function browserWorld(language: Language, saveFile: PaneWorld["saveFile"]): PaneWorld {
  const chosen = new Map<string, string>([["language", language]]);
  return {
    now: () => minuteText(new Date()),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    remember: (key, value) => {
      chosen.set(key, value);
      storage()?.setItem(prefix + key, value);
    },
    forget: (key) => {
      chosen.delete(key);
      storage()?.removeItem(prefix + key);
    },
    saveFile,
    recall: (key) => storage()?.getItem(prefix + key) ?? chosen.get(key),
  };
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // A frame of another origin may have no memory: what was chosen then holds until the page is closed.
    return undefined;
  }
}

/** "2026-11-25 20:41", by the clock of this machine. */
function minuteText(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
