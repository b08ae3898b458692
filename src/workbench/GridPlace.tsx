import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({ place: { position: "absolute", inset: 0, "& > *": { width: "100%", height: "100%" } } });

/** Puts an element that is not React's into the page: the grid keeps its drawing however often this is rendered. */
export function GridPlace({ element }: { readonly element: HTMLElement }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(element);
    return () => element.remove();
  }, [element]);
  return <div ref={place} className={styles.place} />;
}
