import { createContext, useContext, useMemo, type ReactNode } from "react";
import { makeProse, type Language, type Prose } from "../app/prose";

const ProseContext = createContext<Prose | undefined>(undefined);

/** Gives everything inside the sentences of one language. */
export function ProseProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const prose = useMemo(() => makeProse(language), [language]);
  return <ProseContext value={prose}>{children}</ProseContext>;
}

/** The sentences of the pane's language. */
export function useProse(): Prose {
  const prose = useContext(ProseContext);
  if (prose === undefined) throw new Error("useProse outside of ProseProvider");
  return prose;
}
