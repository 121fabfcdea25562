// What a reader of pictures makes of addresses that are small or not quite sharp. All that is read by these is a guess, and doubtful.

const ending = "(?:com|es|cat|eus|gal|org|net|eu|io|info|biz|example|co|uk|fr|de|it|pt|mx|ar|cl|nl|be|ch|at)";
const gap = String.raw`(?:\s?\.\s?|\s)`;
const name = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
/** A domain whose points are blanks. */
const domain = String.raw`${name}(?:${gap}${name})??${gap}${ending}(?:${gap}${ending})?(?![\p{L}\p{N}@])`;
const local = String.raw`(?:\p{Ll}[\p{Ll}\p{N}]*\.?\s)?[\p{L}\p{N}][\p{L}\p{N}._%+-]*`;
const at = String.raw`\s?(?:[@©®€]{1,3}|\s[0OQeEaG&]\s|\(@\))\s?`;

/** An address that stands alone on its line, or behind its label, with its points read as blanks or its @ as something like it. */
export const misreadEmail = new RegExp(
  String.raw`(?:^|(?<=(?:mail|correo|[em])\s*[:.]\s*))(${local})${at}(${domain})`,
  "giu",
);

/** A web address with blanks in it: "https // www robles es/". */
export const misreadWebsite = new RegExp(
  String.raw`(?:(https?)\s?:?\s?\/{1,2}\s?(www${gap})?|(www)${gap})(${domain})\/?`,
  "giu",
);

/** What was read as one address, put together again. */
export const joined = (text: string): string => text.trim().replaceAll(/\s*\.\s*|\s+/gu, ".");

const outward = /^(?<city>.*?)[,\s]*(?<out>[A-Z]{1,2}[\dOIl][A-Z\d]?) (?<inner>[\dOIlSBZ][A-Z\d]{2})$/u;
const asDigit: Record<string, string> = { O: "0", I: "1", l: "1", S: "5", B: "8", Z: "2" };
const asLetter: Record<string, string> = { 0: "D", 1: "L", 2: "Z", 4: "A", 5: "S", 6: "G", 8: "B", O: "Q", I: "L" };

/** A British code of which a letter was read as a digit, or as one that no such code has: "W2 68D" is W2 6BD. */
export function misreadPlace(text: string): { city: string; zip: string } | null {
  const { city = "", out = "", inner = "" } = outward.exec(text)?.groups ?? {};
  const [first = "", ...letters] = inner;
  const mended = [asDigit[first] ?? first, ...letters.map((sign) => asLetter[sign] ?? sign)].join("");
  if (!/^\d[ABD-HJLNP-UW-Z]{2}$/u.test(mended)) return null;
  return { city, zip: `${out.replaceAll(/(?<=[A-Z])[OIl]/gu, (sign) => asDigit[sign] ?? sign)} ${mended}` };
}
