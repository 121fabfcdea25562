import { type LeadOfContact, type LeadText, leadTexts } from "@trato/domain/capture/cards/lead-texts.ts";

/** What stands in a form, and what was read last: a text that still says the same was not typed. */
export type ReadValues = Record<LeadText, string> & { read: LeadOfContact };

const noTexts = Object.fromEntries(leadTexts.map((name) => [name, ""])) as Record<LeadText, string>; // each of them

export const nothingRead: LeadOfContact = { texts: noTexts, doubtful: [], taxNumber: "" };

export const emptyValues: ReadValues = { ...noTexts, read: nothingRead };

/** Something was read: it goes into the fields that nobody filled by hand. */
export function afterReading(values: ReadValues, read: LeadOfContact): Partial<ReadValues> {
  const free = leadTexts.filter((name) => values[name] === values.read.texts[name] || values[name] === "");
  return { read, ...Object.fromEntries(free.map((name) => [name, read.texts[name]])) };
}

/** What was read of two sides of a card, or of a card and a line: the later says it where both do, and notes follow each other. */
export function readTogether(before: LeadOfContact, later: LeadOfContact): LeadOfContact {
  const isLater = (name: LeadText) => later.texts[name] !== "";
  const isUnread = (name: LeadText) => !isLater(name) && before.texts[name] === "";
  const isDoubted = (name: LeadText) =>
    name === "description" || isUnread(name)
      ? later.doubtful.includes(name) || before.doubtful.includes(name)
      : (isLater(name) ? later : before).doubtful.includes(name);
  const texts = Object.fromEntries(
    leadTexts.map((name) => [name, isLater(name) ? later.texts[name] : before.texts[name]]),
  ) as Record<LeadText, string>; // each of them
  const notes = [before.texts.description, later.texts.description].filter(Boolean);
  return {
    texts: { ...texts, description: [...new Set(notes)].join("\n") },
    doubtful: leadTexts.filter(isDoubted),
    taxNumber: later.taxNumber || before.taxNumber,
  };
}

/** It was read, and not surely, or not read though it may be there; nobody has said yet that it is right. */
export const isDoubtfulIn = ({ read, ...values }: ReadValues, name: LeadText): boolean =>
  read.doubtful.includes(name) && values[name] === read.texts[name];

/** Somebody looked, and it is right. */
export const afterConfirming = ({ read }: ReadValues, name: LeadText): Pick<ReadValues, "read"> => ({
  read: { ...read, doubtful: read.doubtful.filter((each) => each !== name) },
});

/** A word of a card was tapped: it goes behind what stands in the field, or in the place of what nobody was sure of. */
export function afterWord(values: ReadValues, name: LeadText, word: string): Partial<ReadValues> {
  const before = isDoubtfulIn(values, name) ? "" : values[name];
  const gap = before && !isOneWord.has(name) ? " " : "";
  return { [name]: before + gap + word };
}

const isOneWord = new Set<LeadText>(["email", "website"]);
