import { domainToASCII } from "node:url";
import { z } from "zod";

const ending = "@login.invalid";

/**
 * An e-mail as the sign-in library knows its account by: in small letters, its domain in plain ones (punycode), as browsers may send it.
 * The library takes no other international addresses; these stand behind a name that says the same, and that nobody is written to.
 */
export function loginNameOf(email: string): string {
  const typed = email.trim().normalize("NFC").toLowerCase();
  const domain = typed.slice(typed.lastIndexOf("@") + 1);
  const plain = typed.slice(0, typed.length - domain.length) + (domainToASCII(domain) || domain);
  const isTaken = z.email().safeParse(plain).success && !plain.endsWith(ending); // else it could be another's name
  return isTaken || !plain.includes("@") ? plain : `${plain.replace(others, written)}${ending}`;
}

/** The e-mail that a login name stands for. */
export function emailOf(loginName: string): string {
  if (!loginName.endsWith(ending)) return loginName;
  return loginName
    .slice(0, -ending.length)
    .replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

const others = /[^a-z0-9+-]/gu;
const written = (letter: string): string => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`;
