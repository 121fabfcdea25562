import type { Said } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";

export const issueWords = {
  missing: { en: "Fill this in", es: "Rellena este campo" },
  email: { en: "This is not an e-mail address", es: "No es una dirección de correo" },
  url: { en: "This is not a web address", es: "No es una dirección web" },
  tooShort: { en: (n: number) => `At least ${n} characters`, es: (n: number) => `Al menos ${n} caracteres` },
  tooLong: { en: (n: number) => `At most ${n} characters`, es: (n: number) => `Como máximo ${n} caracteres` },
  tooSmall: { en: (n: number) => `At least ${n}`, es: (n: number) => `Como mínimo ${n}` },
  tooBig: { en: (n: number) => `At most ${n}`, es: (n: number) => `Como máximo ${n}` },
  whole: uiWords.noWholeNumber,
  wrong: { en: "This does not fit here", es: "Este valor no vale aquí" },
};

type Issue = {
  code?: string | undefined;
  input?: unknown;
  format?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  origin?: unknown;
};

/** A finding of the schema in the reader's words. */
export function issueText(issue: Issue, t: Said<typeof issueWords>): string {
  const { code, input, format, minimum, maximum, origin } = issue;
  if (input === "" || input === null || input === undefined) return t.missing;
  if (code === "too_small" && Number(minimum) <= 1 && origin !== "number") return t.missing;
  if (code === "too_small") return origin === "string" ? t.tooShort(Number(minimum)) : t.tooSmall(Number(minimum));
  if (code === "too_big") return origin === "string" ? t.tooLong(Number(maximum)) : t.tooBig(Number(maximum));
  if (format === "email") return t.email;
  if (format === "url") return t.url;
  if (format === "safeint") return t.whole;
  return t.wrong;
}
