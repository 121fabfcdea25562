import { fold, type Known, knownOf, likeness } from "./likeness.ts";
import type { ContactFieldName, Place } from "./contact.ts";
import { keep, leftOf, type Sheet, split, textAt } from "./sheet.ts";
import { companyForm, companyWord, department, firstName, honorific, particle, position } from "./trade-words.ts";

const separators =
  /[\t;|•·<>()[\]]|,(?!\s*(?:S\.|(?:S[AL][LU]?|SRL|SAS|SARL|S\.?p\.?A|Inc|Ltda?|Lda|LLC|LLP|PLC|Corp|GmbH|AG|KG|B\.?V|N\.?V)(?!\p{L})))(?=\s|$)|\s[–—-]\s|\s{3,}|:\s/gu;

type Piece = { place: Place; text: string };
type Judged = Piece & { field: ContactFieldName; confidence: number };

/** Who it is, what he does and for whom: told by the words themselves, and by the e-mail and the web address. */
export function findPeople(sheet: Sheet): void {
  const known = knownOf(sheet.fields);
  const pieces = sheet.lines.flatMap((_, line) => (isProse(sheet, line) ? [] : piecesOf(sheet, line)));
  const judged = pieces.flatMap((piece) => judge(piece, known));
  for (const field of ["companyName", "jobTitle", "department", "contactName"] as const) keepBest(sheet, judged, field);
  keepNameThatIsLeft(sheet, pieces);
  keepCompanyOfAddress(sheet, known);
}

const piecesOf = (sheet: Sheet, line: number): Piece[] =>
  leftOf(sheet, line)
    .flatMap((left) => split(sheet, left, separators))
    .map((place) => ({ place, text: textAt(sheet, place) }))
    .filter(({ text }) => /\p{L}{2}/u.test(text));

/** A sentence is no line of a signature. */
export function isProse({ lines }: Pick<Sheet, "lines">, line: number): boolean {
  const text = lines[line] ?? "";
  const words = text.trim().split(/\s+/u);
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !particle.test(word) && !/[@.]\p{L}/u.test(word),
  ).length;
  return /^\s*>/u.test(text) || small > 6 || (small >= 3 && /[.?!,:]\s*$|[.?!]\s+\p{Lu}/u.test(text));
}

function judge(piece: Piece, known: Known): Judged[] {
  const { text } = piece;
  const as = (field: ContactFieldName, confidence: number): Judged[] => [{ ...piece, field, confidence }];
  if (
    text.length > 90 ||
    /^(?:re|fw|fwd|asunto|subject|saludos|un saludo|atentamente|regards|best regards|kind regards|gracias|thanks)\b/iu.test(
      text,
    )
  )
    return [];
  if (companyForm.test(text)) return as("companyName", 0.95);
  if (known.company && likeness(text, known.company) && !nameLooks(text, known)) return as("companyName", 0.93);
  if (department.test(text)) return as("department", isWordAlone(text) ? unnamed : 0.9);
  if (honorific.test(text)) return as("contactName", 0.92);
  const name = nameLooks(text, known);
  if (name >= 0.9) return as("contactName", name);
  if (position.test(text) && text.split(/\s+/u).length <= 8) return as("jobTitle", 0.88);
  if (companyWord.test(text)) return as("companyName", 0.82);
  return name ? as("contactName", name) : [];
}

/** Of "Cloud & AI Department" a reader may have seen the last word alone. */
const isWordAlone = (text: string): boolean => !/\p{L}{2}/u.test(text.replace(department, ""));
const unnamed = 0.5;

/** How much a text looks like a person's name: 0 to 1. */
function nameLooks(text: string, { person }: Known): number {
  const words = text.replace(honorific, "").split(/\s+/u);
  const isWritten = words.every((word) => particle.test(word.toLowerCase()) || /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  const inSmall = words.every((word) => /^\p{Ll}[\p{L}'’-]*$/u.test(word));
  if (words.length < 1 || words.length > 6 || !(isWritten || inSmall)) return 0;
  if (person && words.length >= 2 && matchesMailbox(words, person)) return 0.96;
  const isFirst = firstName.has(fold(words[0] ?? ""));
  if (words.length >= 2 && isFirst && isWritten) return 0.9;
  if (words.length >= 2 && isFirst) return 0.7;
  if (companyWord.test(text) || position.test(text) || department.test(text)) return 0;
  return words.length >= 2 && words.length <= 4 && isWritten && !/^\p{Lu}{2,4}$/u.test(words[0] ?? "") ? 0.55 : 0;
}

/** ana.ruiz@, aruiz@, ruiz.ana@, ana@ */
function matchesMailbox(words: readonly string[], person: string): boolean {
  const names = words.map((word) => fold(word)).filter((word) => word.length > 1);
  const parts = person.split(/[._-]+/u);
  const hits = parts.filter((part) => names.includes(part)).length;
  if (hits >= 2 || (hits === 1 && parts.length === 1)) return true;
  const [first = "", ...rest] = names;
  return rest.some((last) =>
    [first.charAt(0) + last, `${first}${last}`, `${first}${last.charAt(0)}`].includes(parts.join("")),
  );
}

function keepBest(sheet: Sheet, judged: readonly Judged[], field: ContactFieldName): void {
  const all = judged.filter((each) => each.field === field);
  const [best, second] = all.toSorted((a, b) => b.confidence - a.confidence);
  if (!best) return;
  const isContested = second && second.confidence === best.confidence && fold(second.text) !== fold(best.text);
  const confidence = isContested && field !== "jobTitle" ? Math.min(best.confidence, 0.75) : best.confidence;
  const value = field === "contactName" ? best.text.replace(honorific, "").trim() : best.text;
  keep(sheet, { field, value, confidence, place: best.place });
}

/** One line that somebody typed begins with the name. */
function keepNameThatIsLeft(sheet: Sheet, pieces: readonly Piece[]): void {
  const [first] = pieces;
  if (sheet.isPicture || !first || sheet.fields.some(({ field }) => field === "contactName")) return;
  const isAlone = sheet.lines.filter((line) => line.trim() !== "").length === 1 && first.place.start === 0;
  const isFree = !sheet.taken.some(
    ({ line, start, end }) => line === first.place.line && start < first.place.end && end > first.place.start,
  );
  if (isAlone && isFree && sheet.fields.length > 0 && /^\p{L}[\p{L} .'’-]{1,60}$/u.test(first.text))
    keep(sheet, { field: "contactName", value: first.text, confidence: 0.6, place: first.place });
}

/** Where no piece names the company, its domain does, more or less. */
function keepCompanyOfAddress(sheet: Sheet, { company, source }: Known): void {
  if (!company || !source || sheet.fields.some(({ field }) => field === "companyName")) return;
  const value = company.charAt(0).toUpperCase() + company.slice(1);
  sheet.fields.push({ ...source, field: "companyName", value, confidence: Math.min(0.5, source.confidence) });
}
