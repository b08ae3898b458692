/** No double is larger or finer: beyond it a text is not a number that a cell can hold. */
const largestExponent = 400;

const decimalPattern = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;

/**
 * The one way to write an unsigned decimal number in a formula: no sign, exponent, leading or trailing zeros
 * ("1E3" -> "1000", "100.0" -> "100", ".5" -> "0.5"), so that equal numbers are equal texts.
 * Undefined if the text is not such a number or its exponent is beyond that of a double.
 */
export function decimalText(text: string): string | undefined {
  const match = decimalPattern.exec(text);
  const whole = match?.[1] ?? "";
  const fraction = match?.[2] ?? "";
  if (match === null || whole + fraction === "") return undefined;
  const exponent = Number(match[3] ?? "0");
  return Math.abs(exponent) > largestExponent ? undefined : shifted(whole, fraction, exponent);
}

/** A hundredth of a number in canonical form: what `5%` means. */
export function percentText(text: string): string {
  const [whole = "", fraction = ""] = text.split(".");
  return shifted(whole, fraction, -2);
}

function shifted(whole: string, fraction: string, exponent: number): string {
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = "0".repeat(Math.max(0, -point)) + digits + "0".repeat(Math.max(0, point - digits.length));
  const at = Math.max(0, point);
  const integer = padded.slice(0, at).replace(/^0+/, "");
  const decimals = padded.slice(at).replace(/0+$/, "");
  return (integer === "" ? "0" : integer) + (decimals === "" ? "" : `.${decimals}`);
}
