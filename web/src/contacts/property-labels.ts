import { contactFields } from "@trato/domain/contacts/fields.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";

/** What a company or person is known by, and what can be done with it; of a lead's too, before it is a contact. */
export const partyWords = {
  ...labelsOf(contactFields),
  about: everyday.details,
  call: { en: "Call", es: "Llamar" },
  chat: { en: "Chat on WhatsApp", es: "Escribir por WhatsApp" },
  openProfile: { en: "Open the LinkedIn profile", es: "Abrir el perfil de LinkedIn" },
  openWebsite: { en: "Open the website", es: "Abrir la web" },
  english: { en: "English", es: "Inglés" },
  spanish: { en: "Spanish", es: "Español" },
  address: everyday.address,
  add: everyday.add,
};
