/** The sample street's workbook, packed beside the pages. */
export async function sampleStreet(fileName: string): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const answer = await fetch(new URL("sample/sample-street.xlsx", document.baseURI));
  if (!answer.ok) throw new Error(`sample/sample-street.xlsx: ${answer.status}`);
  return { bytes: new Uint8Array(await answer.arrayBuffer()), fileName };
}
