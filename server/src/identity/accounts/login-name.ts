import { z } from "zod";

const ending = "@login.invalid";

/**
 * An e-mail as the sign-in library knows its account by: in small letters. The library takes no international addresses; these stand
 * behind a name of plain letters that says the same, and that nobody is written to.
 */
export function loginNameOf(email: string): string {
  const plain = email.trim().normalize("NFC").toLowerCase();
  return z.email().safeParse(plain).success || !plain.includes("@")
    ? plain
    : `${plain.replace(others, written)}${ending}`;
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
