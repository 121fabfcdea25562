/** A row of any list, as far as its name is told by one of these. */
export type AnyRecord = { id: string } & {
  [Named in "number" | "title" | "name" | "customerName" | "vendorName"]?: string | null;
};

/** What a record is called, of whichever kind; a document also after whom it is for. */
export function recordName({ number, title, name, customerName, vendorName }: AnyRecord): string {
  return [number, title ?? name ?? customerName ?? vendorName].filter(Boolean).join(" · ");
}
