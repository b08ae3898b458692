import { Button, Field, Input, Link, makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { useProse } from "../useProse";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  parts: { alignSelf: "stretch", display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  field: { alignSelf: "stretch", maxWidth: "20em" },
});

interface SignedButtonProps extends Pick<ButtonProps, "appearance" | "icon" | "disabled"> {
  /** Who signed the last time on this machine; "" when nobody did. */
  readonly person: string;
  readonly onSigned: (person: string) => void;
  readonly children: ReactNode;
}

/** A button for what 操作日志 keeps: it asks for a name once, and then goes by the name that this machine remembers. */
export function SignedButton({ person, onSigned, children, ...button }: SignedButtonProps) {
  const styles = useStyles();
  const prose = useProse();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const name = (typed ?? person).trim();
  const sign = (): void => {
    setRefused(name === "");
    if (name === "") return input.current?.focus();
    setTyped(undefined);
    onSigned(name);
  };
  return (
    <div className={styles.parts}>
      {person !== "" && typed === undefined
        ? <Paragraph tone="quiet">{prose.text("pane.sign.as", { person })} <Link inline onClick={() => setTyped("")}>{prose.text("pane.sign.other")}</Link></Paragraph>
        : (
          <Field className={styles.field} label={prose.text("pane.sign.name")} hint={prose.text("pane.sign.hint")} validationMessage={isRefused ? prose.text("pane.sign.missing") : undefined}>
            <Input input={{ ref: input }} value={typed ?? ""} maxLength={40} autoComplete="off" onChange={(_, { value }) => { setTyped(value); setRefused(false); }} onKeyDown={({ key }) => key === "Enter" && sign()} />
          </Field>
        )}
      <Button {...button} onClick={sign}>{children}</Button>
    </div>
  );
}
