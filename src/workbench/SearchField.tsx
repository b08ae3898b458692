import { makeStyles, SearchBox } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import type { Prose } from "../app/prose";

const useStyles = makeStyles({ box: { width: "180px", minWidth: "90px", flexShrink: 1 } });

/** Enter goes to the next cell that holds the text. */
export function SearchField({ prose, field, onSearch }: { readonly prose: Prose; readonly field: RefObject<HTMLInputElement | null>; readonly onSearch: (text: string) => void }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  return (
    <SearchBox
      ref={field} size="small" className={styles.box} value={text} placeholder={prose.text("workbench.find")} aria-label={prose.text("workbench.find.title")} title={prose.text("workbench.find.title")}
      onChange={(_, { value }) => setText(value)}
      onKeyDown={(event) => {
        // Enter while Chinese is being composed chooses a word.
        if (event.key === "Enter" && !event.nativeEvent.isComposing) onSearch(text);
      }}
    />
  );
}
