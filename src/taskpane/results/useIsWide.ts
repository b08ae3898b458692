import { useEffect, useState, type RefObject } from "react";

/** From this width on, in pixels, the columns of money stand beside each other. */
const wideFrom = 470;

/** Whether an element has room for all columns. Not a query of the style sheet: a row that spans all columns must know how many there are. */
export function useIsWide(element: RefObject<HTMLElement | null>): boolean {
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => setIsWide((entry?.contentRect.width ?? 0) >= wideFrom));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}
