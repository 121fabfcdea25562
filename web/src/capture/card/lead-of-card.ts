import { contactOfCode } from "@trato/domain/capture/cards/codes.ts";
import { leadOfContact } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { type LeadOfContact, withUnread } from "@trato/domain/capture/cards/lead-texts.ts";
import type { Language } from "@trato/domain/words.ts";
import type { CardRead } from "./read-card.ts";

type Here = { country: string; language: Language };

/** Whom a card tells of: what its code says is believed before what is printed. */
export function leadOfCard(
  { contact, codes }: Pick<CardRead, "contact" | "codes">,
  { country, language }: Here,
): LeadOfContact {
  const coded = codes.flatMap((code) => contactOfCode(code, country) ?? [])[0];
  const whole = coded ? { ...contact, fields: [...coded.fields, ...contact.fields] } : contact;
  return withUnread(leadOfContact(whole, language));
}
