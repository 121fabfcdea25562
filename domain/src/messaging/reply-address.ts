import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { inWords } from "../inputs/said.ts";
import { email } from "../schemas.ts";

/** How many signs a token has: small letters and digits, for mail servers may make large letters small. */
export const tokenLength = 41;

/** What may stand before the @ of an address. Source: RFC 5321, 4.5.3.1.1. */
const longestLocalPart = 64;

const token = new RegExp(`\\+([0-9a-z]{${tokenLength}})@`, "i");

/** An address to which a token can be added: ventas@firma.es, and ventas+…@firma.es arrives there too. */
export const replyAddress = () =>
  email().check(
    inWords(
      z.refine((address) => /^[^+"@]+@/.test(address) && hasRoom(address.slice(0, address.lastIndexOf("@")))),
      inputWords.replyAddress,
    ),
  );

const hasRoom = (localPart: string): boolean =>
  new TextEncoder().encode(localPart).length <= longestLocalPart - tokenLength - 1;

/** Where an answer is to go, so that it is known what it answers. */
export function addressWithToken(address: string, its: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${its}${address.slice(at)}`;
}

/** The tokens of the addresses to which a mail was sent. */
export const tokensIn = (addresses: readonly string[]): string[] =>
  addresses.flatMap((address) => token.exec(address)?.[1]?.toLowerCase() ?? []);

/** The address without what was added to it. */
export const withoutAddition = (address: string): string => address.toLowerCase().replace(/\+[^@]*@/, "@");
