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
  for (const { match, place } of findAll(sheet, addressed)) one(sheet, match[1] ?? "", place, 0.95);
  for (const { match, place } of findAll(sheet, bare)) one(sheet, match[1] ?? "", place, 0.85);
}

const network = /(?:^|\.|\/\/)(?:linkedin|facebook|twitter|x|instagram|youtube|wa|t|tiktok|aka)\.(?:com|me|ms)\b/iu;

function one(sheet: Sheet, written: string, place: Parameters<typeof keep>[1]["place"], confidence: number): void {
  if (network.test(written)) return;
  const value = written.replace(/[.,;:]+$/u, "").replace(/^(?:https?:\/\/|www\.)/iu, (start) => start.toLowerCase());
  keep(sheet, { field: "website", value, confidence, place });
}
