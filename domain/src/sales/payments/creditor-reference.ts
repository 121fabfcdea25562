/**
 * The reference by which a transfer is recognised: the creditor reference of ISO 11649, "RF", two check digits, and what of a document's
 * number are letters and digits (of a long one the last 21 signs, where it counts). Null for a number that has none.
 */
export function creditorReference(number: string): string | null {
  const body = number
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(-longest);
  if (body === "") return null;
  const digits = 98n - remainder(`${body}RF00`);
  return `RF${String(digits).padStart(2, "0")}${body}`;
}

/** As it is read: in groups of four. */
export const writtenReference = (reference: string): string => reference.match(/.{1,4}/g)?.join(" ") ?? "";

const longest = 21;

/** By ISO 7064: letters count from 10 for A. */
function remainder(text: string): bigint {
  const digits = [...text].map((sign) => String(Number.parseInt(sign, 36))).join("");
  return BigInt(digits) % 97n;
}
