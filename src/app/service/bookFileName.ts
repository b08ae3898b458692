import type { Month } from "../../domain/units/period";

/** The name of a workbook's file; what Windows forbids in names becomes a hyphen. */
export function bookFileName(street: string, month: Month): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return `两级考核-${street.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, "-")}-${month}.xlsx`;
}
