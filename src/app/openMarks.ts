/** Names of the files that Excel, WPS and LibreOffice put beside a file of this name while it is open; after a crash they may be left over. */
export function openMarks(name: string): readonly string[] {
  return [`~$${name}`, `.~${name}`, `.~lock.${name}#`];
}
