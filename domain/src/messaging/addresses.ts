import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { inWords } from "../inputs/said.ts";
import { email } from "../schemas.ts";
import { readSender } from "../sender.ts";

/** To how many a mail goes besides. */
export const mostCopies = 20;

const parts = /(?:"(?:[^"\\]|\\.)*"|[^",;\n])+/g;

/** The addresses of a text, with commas, semicolons or line breaks between them and names before them or none; each once. Null where one is none. */
export function readAddresses(text: string): string[] | null {
  const read = (text.match(parts) ?? []).filter((part) => part.trim() !== "").map((part) => readSender(part));
  const addresses = read.flatMap((sender) => (sender ? [sender.address] : []));
  return addresses.length === read.length ? [...new Set(addresses)] : null;
}

/** Addresses to which a mail goes besides. */
export const copies = () => z.array(email()).check(z.maxLength(mostCopies));

/** The same as they are typed. */
export const typedCopies = () =>
  z.string().check(
    z.maxLength(10_000),
    inWords(
      z.refine((text) => copies().safeParse(readAddresses(text)).success),
      inputWords.addresses,
    ),
  );
