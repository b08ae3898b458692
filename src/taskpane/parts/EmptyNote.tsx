import type { ReactNode } from "react";
import { Paragraph } from "./Paragraph";

/** Why nothing is shown here, and what would bring something. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <Paragraph tone="quiet">{children}</Paragraph>;
}
