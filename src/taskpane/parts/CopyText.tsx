import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useRef, useState } from "react";
import { useProse } from "../useProse";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS }, field: { alignSelf: "stretch" } });

type CopyState = "idle" | "copied" | "byHand";

interface CopyTextProps {
  readonly text: string;
  /** What the button says. */
  readonly label: string;
}

/**
 * Copies a text. Where the program refuses its clipboard (the pane of Excel for Mac does, and pages without HTTPS), the text
 * stands selected in a field instead, ready for Ctrl+C.
 */
export function CopyText({ text, label }: CopyTextProps) {
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
      <Button icon={<Copy20Regular />} onClick={() => void copy()}>{state === "copied" ? prose.text("pane.part.copied") : label}</Button>
      {state === "byHand" && (
        <Field className={styles.field} label={prose.text("pane.part.copyByHand")}>
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
