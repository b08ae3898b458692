import { roundDecimal } from "./roundDecimal";
import { dayOf } from "./scalar";

/** A number as TEXT writes it in the formats that generated sheets use; undefined for any other format. */
export function formatText(value: number, format: string): string | undefined {
  if (/^(general|@)$/i.test(format)) return String(Number(value.toPrecision(15)));
  if (/^[#,]*0+(\.0+)?%?$/.test(format)) return decimal(value, format);
  return /[ymd]/i.test(format) && /^(?:[yYmMdD]+|"[^"]*"|[-/.年月日\s])+$/.test(format) ? day(value, format) : undefined;
}

function decimal(value: number, format: string): string {
  const isPercent = format.endsWith("%");
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const rounded = roundDecimal(isPercent ? value * 100 : value, digits);
  const [bare = "", fraction] = Math.abs(rounded).toFixed(digits).split(".");
  const leading = /0+(?=\.|%|$)/.exec(format)?.[0].length ?? 1;
  const whole = bare.padStart(leading, "0");
  const grouped = format.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${rounded < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}${isPercent ? "%" : ""}`;
}

function day(value: number, format: string): string | undefined {
  if (value < 0) return undefined;
  const { year, month, day: date } = dayOf(value);
  return format.replace(/"([^"]*)"|y+|m+|d+/gi, (part, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    const letter = part[0]?.toLowerCase();
    const number = letter === "y" ? (part.length > 2 ? year : year % 100) : letter === "m" ? month : date;
    return String(number).padStart(letter === "y" ? (part.length > 2 ? 4 : 2) : Math.min(2, part.length), "0");
  });
}
