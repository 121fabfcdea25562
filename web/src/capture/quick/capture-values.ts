import {
  inputOf,
  type LeadOfContact,
  leadOfText,
  type LeadText,
  leadTexts,
} from "@trato/domain/capture/cards/lead-of-contact.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";

/** What stands in the form, and what was read last: a text that still says the same was not typed. */
export type CaptureValues = Record<LeadText, string> & {
  text: string;
  read: LeadOfContact;
  source: string;
  expectedRevenue: Decimal | null;
  customerId: Id<"contacts"> | null;
};

const none = Object.fromEntries(leadTexts.map((name) => [name, ""])) as Record<LeadText, string>; // each of them

export const emptyCapture: CaptureValues = {
  ...none,
  text: "",
  read: { texts: none, doubtful: [], taxNumber: "" },
  source: "",
  expectedRevenue: null,
  customerId: null,
};

/** Something was typed or pasted: what it says goes into the fields that nobody filled by hand. */
export function afterText(
  values: CaptureValues,
  text: string,
  here: { country: string; language: Language },
): Partial<CaptureValues> {
  return { text, ...afterReading(values, leadOfText(text, here)) };
}

/** Something was read: it goes into the fields that nobody filled by hand. */
export function afterReading(values: CaptureValues, read: LeadOfContact): Partial<CaptureValues> {
  const free = leadTexts.filter((name) => values[name] === values.read.texts[name] || values[name] === "");
  return { read, ...Object.fromEntries(free.map((name) => [name, read.texts[name]])) };
}

/** It was read, and not surely; nobody has said yet that it is right. */
export const isDoubtfulIn = ({ read, ...values }: CaptureValues, name: LeadText): boolean =>
  read.doubtful.includes(name) && values[name] === read.texts[name] && values[name] !== "";

/** Somebody looked, and it is right. */
export const afterConfirming = ({ read }: CaptureValues, name: LeadText): Pick<CaptureValues, "read"> => ({
  read: { ...read, doubtful: read.doubtful.filter((each) => each !== name) },
});

/** A word of a card was tapped: it goes behind what stands in the field, or in the place of what nobody was sure of. */
export function afterWord(values: CaptureValues, name: LeadText, word: string): Partial<CaptureValues> {
  const before = isDoubtfulIn(values, name) ? "" : values[name];
  const gap = before && !isOneWord.has(name) ? " " : "";
  return { [name]: before + gap + word };
}

const isOneWord = new Set<LeadText>(["email", "website"]);

/** What is sent: what was left empty is left out. */
export function leadOfCapture({ text: _, read: __, source, expectedRevenue, customerId, ...texts }: CaptureValues) {
  return {
    ...inputOf(texts),
    ...(source.trim() && { source: source.trim() }),
    ...(expectedRevenue !== null && { expectedRevenue }),
    ...(customerId && { customerId }),
  };
}
