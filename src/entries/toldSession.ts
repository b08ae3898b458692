import type { Finding } from "../domain/finding";
import { trouble } from "../app/session/outcomes";
import type { PaneSession } from "../app/session/paneState";

/** A session, and two ways to say in it what no action of its own waits for. */
export interface ToldSession {
  readonly session: PaneSession;
  readonly tell: (findings: readonly Finding[]) => void;
  /** What nobody expected, in a command or in a listener. */
  readonly report: (thrown: unknown) => void;
}

/** Messages of the page stand after those of the session, until they are closed. */
export function toldSession(make: (tell: (findings: readonly Finding[]) => void) => PaneSession): ToldSession {
  let told: readonly Finding[] = [];
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  const tell = (findings: readonly Finding[]): void => {
    // The same trouble again and again (a listener that fails at each selection) is said once.
    const unlike = findings.filter((finding) => !told.some((one) => JSON.stringify(one) === JSON.stringify(finding)));
    if (unlike.length === 0) return;
    told = [...told, ...unlike];
    changed();
  };
  const inner = make(tell);
  let shown = inner.state();
  let from = { state: shown, told };
  const state = (): typeof shown => {
    const own = inner.state();
    if (own !== from.state || told !== from.told) shown = told.length === 0 ? own : { ...own, messages: [...own.messages, ...told] };
    from = { state: own, told };
    return shown;
  };
  const closeMessage = (position: number): void => {
    const own = inner.state().messages.length;
    if (position < own) return inner.actions.closeMessage(position);
    told = told.filter((_, index) => index !== position - own);
    changed();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    const end = inner.subscribe(listener);
    return () => { listeners.delete(listener); end(); };
  };
  return { session: { state, subscribe, actions: { ...inner.actions, closeMessage } }, tell, report: (thrown) => tell([trouble("hostTrouble", thrown)]) };
}
