/**
 * Height in points that a wrapped text needs: headless programs do not grow rows for wrapped text, and Excel does not for
 * merged cells. A column is so many half-width characters wide; a Chinese character takes two.
 */
export function textHeight(text: string, columnWidth: number, fontSize: number): number {
  const halfWidthsPerLine = Math.max(2, (columnWidth - 1) * (11 / fontSize));
  const lines = text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(halfWidths(line) / halfWidthsPerLine)), 0);
  return lines * fontSize * 1.35 + 6;
}

function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return width;
}
