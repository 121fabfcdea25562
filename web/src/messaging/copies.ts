import { readAddresses, typedCopies } from "@trato/domain/messaging/addresses.ts";

/** Who reads a mail besides, as it is typed. */
export type Copies = { cc: string; bcc: string };

export const noCopies: Copies = { cc: "", bcc: "" };

export const typedCopiesFields = { cc: typedCopies(), bcc: typedCopies() };

/** What is asked of the server: the addresses, where there are any. */
export function copiesIn({ cc, bcc }: Copies): { cc?: string[]; bcc?: string[] } {
  const [read, unseen] = [readAddresses(cc) ?? [], readAddresses(bcc) ?? []];
  return { ...(read.length > 0 && { cc: read }), ...(unseen.length > 0 && { bcc: unseen }) };
}
