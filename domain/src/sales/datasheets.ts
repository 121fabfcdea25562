/** How much the datasheets of one mail may hold together, in bytes: many a mailbox takes no more than ten million with the PDF, encoded. */
export const mostDatasheetBytes = 5_000_000;

/** Which of some files, in their order, go with a mail itself: each that still finds room. The others stand behind its link. */
export function attachedOf<File extends { bytes: number }>(files: readonly File[]): Set<File> {
  const attached = new Set<File>();
  let room = mostDatasheetBytes;
  for (const file of files) {
    if (file.bytes > room) continue;
    room -= file.bytes;
    attached.add(file);
  }
  return attached;
}
