import type { Id } from "@trato/domain/ids.ts";

/** The sixteen bytes of an id, for tokens that carry one. */
export const bytesOfId = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

/** The id that sixteen bytes are. */
export function idOfBytes<Table extends string>(bytes: Buffer): Id<Table> {
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join("-") as Id<Table>; // 16 bytes that were an id when the token was made
}
