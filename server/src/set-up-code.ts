import { proofOf, type Site } from "./platform/site.ts";

/** The code in the address that is printed until the first workspace is there: who set Trato up on the machine reads it, nobody else. */
export function setUpCode(site: Site): string {
  const code = Array.from(proofOf(site, "set-up code", Buffer.alloc(0)), (byte) => letters[byte % letters.length]);
  return `${code.slice(0, 5).join("")}-${code.slice(5, 10).join("")}`;
}

/** Whether this is the code, however it is written. */
export const isSetUpCode = (site: Site, written: string): boolean => plain(written) === plain(setUpCode(site));

const plain = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/** None that is taken for another one. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
