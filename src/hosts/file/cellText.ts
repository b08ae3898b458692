const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a file to text of a person: `_x000D_` is a carriage return, `_x005F_` an underscore (ST_Xstring, ISO/IEC 29500-1 22.9.2.19). */
export function decodeCellText(text: string): string {
  return text.includes("_x") ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** Text of a person to text of a file: what XML cannot hold, or what would be read as an escape, is escaped. */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex -- these characters are what must not reach the XML
    .replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Escapes text for an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : character === ">" ? "&gt;" : "&quot;"));
}
