/** The address is needed until the browser has begun. Milliseconds. */
const downloadTime = 60_000;

/** Gives bytes to the person as a download of this page. */
export function downloadFile(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), downloadTime);
}
