/** What somebody is named by in texts. */
export type Signs = { emails: readonly string[]; phones: readonly string[]; names: readonly string[] };

const fewestDigits = 7;
const nationalDigits = 9;
const fewestLetters = 3;
const between = String.raw`[\s().\/-]*`;

/**
 * One regular expression that finds somebody in texts, for the database as for here, whatever the case: his addresses as whole addresses, his
 * numbers however they are spaced, with or without the country before them, his names as whole words, however far they stand apart. Null where
 * there is nothing that would not find others as well: a number of few digits, a name of a word or two letters.
 */
export function patternOf({ emails, phones, names }: Signs): string | null {
  const parts = [
    ...emails.map((email) => `(?<![A-Za-z0-9._%+-])${escaped(email.trim())}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`),
    ...phones.flatMap(phonePattern),
    ...names.flatMap(namePattern),
  ];
  return parts.length > 0 ? [...new Set(parts)].join("|") : null;
}

/** The digits of a number without the country before them. */
export const lastDigits = (phone: string): string => phone.replace(/\D/g, "").slice(-nationalDigits);

function phonePattern(phone: string): string[] {
  const digits = lastDigits(phone);
  if (digits.length < fewestDigits) return [];
  return [String.raw`(?<!\d)(?:(?:\+|00)?\d{1,3}${between})?${[...digits].join(between)}(?!\d)`];
}

function namePattern(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  return [...new Set([name.normalize("NFC"), plain])].flatMap((each) => {
    const words = each.trim().split(/\s+/u).filter(Boolean);
    if (words.join("").length < fewestLetters) return [];
    return [String.raw`(?<!\w)${words.map(escaped).join(String.raw`\s+`)}(?!\w)`];
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** The names by which texts may mean him and nobody else: all of a person's name; a single one is many people's. */
export const tellingNames = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.filter((name) => name !== null && /\S\s+\S/u.test(name.trim())) as string[]), // those that are there
];
