import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useRef, useState } from "react";
import { useProse } from "../useProse";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

type CopyState = "idle" | "copied" | "byHand";

/**
 * Copies a text. Where the program refuses its clipboard (the pane of Excel for Mac does, and pages without HTTPS), the text
 * stands selected in a field instead, ready for Ctrl+C.
 */
export function CopyReport({ text }: { readonly text: string }) {
  const styles = useStyles();
  const prose = useProse();
  const [state, setState] = useState<CopyState>("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setState("idle"), [text]);
  useEffect(() => {
    if (state === "byHand") field.current?.select();
  }, [state]);
  const copy = async (): Promise<void> => setState((await isCopied(text)) ? "copied" : "byHand");
  return (
    <div className={styles.root}>
      <Button icon={<Copy20Regular />} onClick={() => void copy()}>{prose.text(state === "copied" ? "pane.verify.copied" : "pane.verify.copy")}</Button>
      {state === "byHand" && (
        <Field label={prose.text("pane.verify.copyByHand")}>
          <Textarea textarea={{ ref: field }} readOnly rows={6} value={text} />
        </Field>
      )}
    </div>
  );
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard here, or not allowed: the person copies by hand, which is said on the screen.
    return false;
  }
}
