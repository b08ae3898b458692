import type { Scheme } from "../scheme/schemeSchema";
import type { Month } from "../units/period";
import { canonicalMonth, type ClosedFacts } from "./canonicalMonth";
import { sha256Text } from "./operationLog";

/** Crockford's base 32: without I, L, O and U, which are misread or misspelt. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const letterBits = 5;
const codeLetters = 16;
const groupLetters = 4;
const hexBits = 4;

/** 核验码 of a closed month: the first 80 bits of the SHA-256 over it, in four groups of four letters. */
export function fingerprintOf(facts: ClosedFacts, month: Month, scheme: Scheme): string {
  return readableCode(sha256Text(canonicalMonth(facts, month, scheme)));
}

/** The first 80 bits of a hash as people read and type it: "7K3M-9QRT-0W2X-HJ4N". */
export function readableCode(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, (codeLetters * letterBits) / hexBits)}`);
  const base = BigInt(letters.length);
  let code = "";
  for (let letter = 0; letter < codeLetters; letter++) {
    code = letters[Number(bits % base)]! + code;
    bits /= base;
  }
  return (code.match(new RegExp(`.{${groupLetters}}`, "g")) ?? []).join("-");
}
