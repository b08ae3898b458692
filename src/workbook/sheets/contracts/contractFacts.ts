import type { Facts, Payment } from "../../../domain/facts";

/** What the four sheets of contracts show and read. */
export type ContractFacts = Pick<Facts, "contracts" | "payments" | "asOf">;

/** A payment with what only its sheet knows: the remark typed beside it and its row in the list (from 0), so that it stays where it was typed. */
export interface NotedPayment extends Payment { readonly note?: string; readonly position?: number }

/** The instalment that 付款审批单 shows: chosen by the clerk, blank at first; the instalment by its title. */
export interface ApprovalChoice { readonly contract: string; readonly instalment: string }

export const nothingChosen: ApprovalChoice = { contract: "", instalment: "" };
