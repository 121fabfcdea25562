/**
 * Where somebody goes after signing in: the address asked for as far as it leads to one of our own pages, read as a browser reads it, else
 * null. A browser drops tabs and line breaks, takes a backslash for a slash, and two slashes for the start of another site's name.
 */
export function ownAddress(asked: string | undefined): string | null {
  if (!asked?.startsWith("/") || !URL.canParse(asked, anySite)) return null;
  const { origin, pathname, search, hash } = new URL(asked, anySite);
  if (origin !== anySite || pathname.startsWith("//") || disguised.test(pathname)) return null;
  return pathname + search + hash;
}

const anySite = "https://trato.invalid";

/** Signs that no path of ours has: slashes, backslashes and what is not printed, written by their numbers. */
const disguised = /%(?:[01][0-9a-f]|2f|5c|7f)/i;
