import { Button, Text } from "@fluentui/react-components";
import { makeProse, type Language } from "../app/prose";

/** In the pane's settings: what this machine keeps of unsaved work, and how to delete it. */
export function KeptWorkNote({ language, hasKeptWork, onForget }: { readonly language: Language; readonly hasKeptWork: boolean; readonly onForget: () => void }) {
  const prose = makeProse(language);
  return (
    <>
      <Text block>{prose.text(hasKeptWork ? "workbench.kept" : "workbench.keptNothing")}</Text>
      {hasKeptWork && <Button onClick={onForget}>{prose.text("workbench.forget")}</Button>}
    </>
  );
}
