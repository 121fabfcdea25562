/** Somebody who may be mentioned, by what stands after the "@". */
export type Mentionable = { id: string; as: string };

/** Where a text mentions somebody: from the "@" up to `end`. */
export type MentionPlace = { id: string; start: number; end: number };

/**
 * Who is mentioned in a text, in its order: an "@" and the whole name, whatever its case and accents, the longest where one name begins
 * another. An "@" within a word, as in a mail address, mentions nobody, and neither does a name that goes on as a longer word; scripts
 * without blanks between words need none.
 */
export function mentionsIn(text: string, members: readonly Mentionable[]): MentionPlace[] {
  const signs = foldedSigns(text);
  const names = members
    .map(({ id, as }) => ({
      id,
      name: foldedSigns(as)
        .map(({ folded }) => folded)
        .join(""),
    }))
    .filter(({ name }) => name !== "");
  const places: MentionPlace[] = [];
  for (let at = 0; at < signs.length; at++) {
    if (!beginsAt(signs, at)) continue;
    const found = longest(names, signs, at + 1);
    const end = signs[found.end];
    for (const id of found.ids) places.push({ id, start: signs[at]?.place ?? 0, end: end?.place ?? text.length });
    if (found.ids.length > 0) at = found.end - 1;
  }
  return places;
}

/** What is being typed after an "@" that stands before the caret: where it begins, and the letters so far; null where nobody is being mentioned. */
export function mentionBegun(text: string, caret: number): { start: number; typed: string } | null {
  const before = text.slice(0, caret);
  const start = Math.max(before.lastIndexOf("@"), before.lastIndexOf("＠"));
  if (start < 0) return null;
  const typed = before.slice(start + 1);
  const signs = foldedSigns(before);
  const at = signs.findIndex(({ place }) => place === start);
  return typed.length > mostTyped || /^\s|\n|\s\s/.test(typed) || !beginsAt(signs, at) ? null : { start, typed };
}
const mostTyped = 60;

/** Whether a name answers to what is typed: it, or one of its words, begins so. */
export function answersTo(name: string, typed: string): boolean {
  const [whole, begun] = [plain(name), plain(typed)];
  return whole.startsWith(begun) || whole.includes(` ${begun}`) || whole.includes(`-${begun}`);
}

/**
 * What stands after the "@" for each of some people: the name, and where several bear one the address, too.
 */
export function mentionNames<Person extends { name: string; email: string | null }>(
  people: readonly Person[],
): (Person & { as: string })[] {
  const bearers = Map.groupBy(people, ({ name }) => plain(name));
  return people.map((person) => {
    const isAlone = (bearers.get(plain(person.name)) ?? []).length < 2;
    return { ...person, as: isAlone || !person.email ? person.name : `${person.name} (${person.email})` };
  });
}

type Sign = { place: number; sign: string; folded: string };

/** The signs of a text one by one, each as it is compared. */
function foldedSigns(text: string): Sign[] {
  const signs: Sign[] = [];
  let place = 0;
  for (const sign of text) {
    const folded = /\s/.test(sign) ? " " : plain(sign);
    if (folded !== "") signs.push({ place, sign, folded });
    place += sign.length;
  }
  return signs;
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();

const letter = /[\p{L}\p{N}]/u;
const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const isInWord = (sign: string | undefined): boolean =>
  sign !== undefined && letter.test(sign) && !withoutBlanks.test(sign);

const beginsAt = (signs: readonly Sign[], at: number): boolean =>
  /^[@＠]$/.test(signs[at]?.sign ?? "") && !isInWord(signs[at - 1]?.sign);

type Found = { ids: string[]; end: number };

function longest(names: readonly { id: string; name: string }[], signs: readonly Sign[], from: number): Found {
  let best: Found = { ids: [], end: from };
  for (const { id, name } of names) {
    const end = endOf(name, signs, from);
    if (end === null || end < best.end) continue;
    if (end > best.end) best = { ids: [], end };
    best.ids.push(id);
  }
  return best;
}

/** The first sign after a name that stands there whole; null where it does not. */
function endOf(name: string, signs: readonly Sign[], from: number): number | null {
  let left = name;
  let at = from;
  for (; left !== ""; at++) {
    const folded = signs[at]?.folded;
    if (folded === undefined || !left.startsWith(folded)) return null;
    left = left.slice(folded.length);
  }
  return isInWord(signs[at - 1]?.sign) && isInWord(signs[at]?.sign) ? null : at;
}
