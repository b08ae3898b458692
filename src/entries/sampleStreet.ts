/** The sample street's workbook, packed beside the pages. `prefetched`: an answer that was asked for earlier. */
export async function sampleStreet(fileName: string, prefetched?: Promise<Response>): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const answer = await (prefetched ?? fetchSample());
  if (!answer.ok) throw new Error(`sample/sample-street.xlsx: ${answer.status}`);
  return { bytes: new Uint8Array(await answer.arrayBuffer()), fileName };
}

export function fetchSample(): Promise<Response> {
  return fetch(new URL("sample/sample-street.xlsx", document.baseURI));
}
