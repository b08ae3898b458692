import { loadWords } from "../app/prose/translations";
import type { PaneSession } from "../app/session/paneState";

/** A session that changes to a language when its words are there; where they cannot be loaded, it stays as it is. */
export function spokenSession(session: PaneSession): PaneSession {
  const setLanguage: PaneSession["actions"]["setLanguage"] = (language) => {
    loadWords(language).then(() => session.actions.setLanguage(language), () => undefined);
  };
  return { ...session, actions: { ...session.actions, setLanguage } };
}
