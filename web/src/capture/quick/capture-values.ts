import { leadOfText } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { inputOf, type LeadOfContact } from "@trato/domain/capture/cards/lead-texts.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import { afterReading, emptyValues, nothingRead, readTogether, type ReadValues } from "../card/read-values.ts";

/** What stands in the form of a new lead; what was seen on cards and in files stays beside what is typed. */
export type CaptureValues = ReadValues & {
  text: string;
  seen: LeadOfContact;
  source: string;
  expectedRevenue: Decimal | null;
  customerId: Id<"contacts"> | null;
};

export const emptyCapture: CaptureValues = {
  ...emptyValues,
  text: "",
  seen: nothingRead,
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
  return { text, ...afterReading(values, readTogether(values.seen, leadOfText(text, here))) };
}

/** A card was read, one side or another. */
export function afterCard(values: CaptureValues, read: LeadOfContact): Partial<CaptureValues> {
  return { seen: readTogether(values.seen, read), ...afterReading(values, readTogether(values.read, read)) };
}

/** Somebody of a file was chosen, in the place of whoever was before. */
export const afterChoosing = (values: CaptureValues, read: LeadOfContact): Partial<CaptureValues> => ({
  seen: read,
  ...afterReading(values, read),
});

/** What is sent: what was left empty is left out. */
export function leadOfCapture({ text: _, read: __, seen: ___, ...values }: CaptureValues) {
  const { source, expectedRevenue, customerId, ...texts } = values;
  return {
    ...inputOf(texts),
    ...(source.trim() && { source: source.trim() }),
    ...(expectedRevenue !== null && { expectedRevenue }),
    ...(customerId && { customerId }),
  };
}

/** By what of it somebody may be known already. */
export const signsOfCapture = ({ contactName, companyName, email, phone, website, read }: CaptureValues) => ({
  name: contactName,
  companyName,
  email,
  phone,
  website,
  vat: read.taxNumber,
});
