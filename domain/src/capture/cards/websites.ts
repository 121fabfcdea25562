import { joined, misreadWebsite } from "./misread.ts";
import { hostOf } from "./likeness.ts";
import { findAll, keep, type Sheet } from "./sheet.ts";

const label = String.raw`(?:(?:web(?:site)?|sitio(?: web)?|p[aá]gina(?: web)?|url|internet|w)\s*[:.]\s*)?`;
const addressed = new RegExp(
  String.raw`${label}((?:https?:\/\/|www\.)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^\s,;|<>"')\]]*)?)`,
  "giu",
);
/** A domain that stands alone, in endings that are no ordinary words. */
const bare = new RegExp(
  String.raw`${label}(?<![\p{L}\p{N}@._-])((?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+(?:com|es|cat|eus|gal|org|net|eu|io|fr|de|it|pt|uk|info|biz|tech|shop|example|mx|ar|cl|co|nl|be|ch|at)(?:\/[^\s,;|<>"')\]]*)?)(?![\p{L}\p{N}@])`,
  "giu",
);

/** Where somebody is found on the web; profiles in social networks are no company's own pages. */
export function findWebsites(sheet: Sheet): void {
  if (sheet.isPicture)
    for (const { match, place } of findAll(sheet, misreadWebsite))
      if (/\s/u.test(match[0])) one(sheet, mended(match), place, 0.5);
  for (const { match, place } of findAll(sheet, addressed)) one(sheet, match[1] ?? "", place, 0.95);
  const hosts = sheet.fields.flatMap(({ field, value }) => (field === "website" ? hostOf(value) : []));
  for (const { match, place } of findAll(sheet, bare)) {
    const written = match[1] ?? "";
    const email = sheet.isPicture && hosts.map((host) => emailAt(host, written)).find((each) => each !== null);
    if (email) keep(sheet, { field: "email", value: email, confidence: 0.6, place });
    else one(sheet, written, place, sheet.isPicture && isLong(written) ? 0.6 : 0.85);
  }
}

/** A picture's @ that was read as a letter: "anaerobles.es" beside "www.robles.es". */
function emailAt(host: string, written: string): string | null {
  const address = written.toLowerCase();
  if (!address.endsWith(host)) return null;
  const [, local] = /^([\p{L}\p{N}][\p{L}\p{N}._%+-]*)[\p{L}\p{N}]$/u.exec(address.slice(0, -host.length)) ?? [];
  return local ? `${local}@${host}` : null;
}

/** Its first part may be somebody's name before an @ that was not seen. */
const isLong = (written: string): boolean => /^[^/]*\.[^/]{4,}\.\p{L}+(?:\/|$)/u.test(written);

const mended = ([, scheme, prefix, alone, domain = ""]: RegExpExecArray): string =>
  `${scheme ? `${scheme.toLowerCase()}://` : ""}${prefix || alone ? "www." : ""}${joined(domain)}`;

const network = /(?:^|\.|\/\/)(?:linkedin|facebook|twitter|x|instagram|youtube|wa|t|tiktok|aka)\.(?:com|me|ms)\b/iu;

function one(sheet: Sheet, written: string, place: Parameters<typeof keep>[1]["place"], confidence: number): void {
  if (network.test(written)) return;
  const value = written.replace(/[.,;:]+$/u, "").replace(/^(?:https?:\/\/|www\.)/iu, (start) => start.toLowerCase());
  keep(sheet, { field: "website", value, confidence, place });
}
