import type { Outcome } from "../ports";
import type { Verification } from "../verifyBook";
import { refused } from "./heldBook";
import type { RoundService } from "./roundService";
import type { ServicePorts } from "./servicePorts";

export type Verified = <T>(answer: (verification: Verification) => Outcome<T> | Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** The month's round over the verified workbook. */
export function makeRoundService(_ports: Pick<ServicePorts, "files">, _verified: Verified): RoundService {
  const pending = (): Promise<Outcome<never>> => Promise.resolve(refused("bookNotOurs", {}));
  return { draftSplit: pending, checkFiles: pending, draftCollect: pending, draftClose: pending, draftReopen: pending, payList: pending, draftPrint: pending, draftVoid: pending, notice: pending };
}
