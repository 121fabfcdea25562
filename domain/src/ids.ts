declare const idBrand: unique symbol;

/** A UUIDv7 that names one record of one table. */
export type Id<Table extends string> = string & { readonly [idBrand]: Table };

/**
 * A new UUIDv7 (RFC 9562): 48 bits of the moment in milliseconds, then chance, so that ids sort by creation.
 * The caller brings the clock and 10 random bytes.
 */
export function uuidv7<Table extends string>(milliseconds: number, random: Uint8Array): Id<Table> {
  const time = milliseconds.toString(16).padStart(12, "0");
  let chance = "";
  for (const byte of random) chance += hex[byte];
  const variant = (((random[2] ?? 0) & 0x3f) | 0x80).toString(16);
  const text = `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(6, 8)}-${chance.slice(8, 20)}`;
  return text as Id<Table>; // built to the shape above
}

/** Each byte as it is written: ids are made by the million. */
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
