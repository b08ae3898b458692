import type { InstalmentConclusion } from "../../domain/money/instalments";

/** Colour beside the word: green may be paid, grey is over, amber waits. */
export const conclusionColors: Readonly<Record<InstalmentConclusion, "success" | "informative" | "warning" | "danger">> = {
  payable: "success", partlyPaid: "success", paid: "informative", notPayable: "warning", notDetermined: "danger",
};
