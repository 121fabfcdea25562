import * as z from "zod/mini";
import { inputWords } from "./inputs/input-words.ts";
import { inWords } from "./inputs/said.ts";
import { emailShape, oneLine, plainAddress } from "./one-form.ts";

/** Whom a mail is from: a name to read, where there is one, and an address. */
export type Sender = { name: string | null; address: string };

const named = /^(?:"((?:[^"\\]|\\.)*)"|([^"<>]*))\s*<([^<>]+)>$/;

/** Reads `Norte <a@b.example>`, `"Norte, S.L." <a@b.example>` or a bare address, as RFC 5322 writes them; null where it is neither, or the address is not of the shape. */
export function readSender(text: string, shape: RegExp = emailShape): Sender | null {
  const line = oneLine(text);
  const [, quoted, plain, within] = named.exec(line) ?? [];
  const address = plainAddress(within ?? line);
  if (address.length > 320 || !shape.test(address)) return null;
  const name = oneLine(quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? "");
  return name.length > 200 ? null : { name: name || null, address };
}

/** As it is typed and kept: readSender reads it again. */
export function writeSender({ name, address }: Sender): string {
  if (name === null) return address;
  return /^[\p{L}\p{M}\p{N} .'&-]+$/u.test(name) && !name.startsWith(" ")
    ? `${name} <${address}>`
    : `"${name.replaceAll(/["\\]/g, "\\$&")}" <${address}>`;
}

/** A sender as text, in the one form in which it is kept. */
export function senderText(): z.ZodMiniString<string> {
  return z.string().check(
    z.maxLength(600),
    inWords(
      z.refine((text) => readSender(text) !== null),
      inputWords.sender,
    ),
    z.overwrite((text) => {
      const sender = readSender(text);
      return sender ? writeSender(sender) : text;
    }),
  );
}
