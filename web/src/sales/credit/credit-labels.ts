import { contactFields } from "@trato/domain/contacts/fields.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";

const { creditLimit } = labelsOf(contactFields);

/** The words of what customers may owe with their orders. */
export const creditWords = {
  creditLimit,
  noLimit: everyday.noLimit,
  used: {
    en: (used: string, left: string) => `${used} used, ${left} left`,
    es: (used: string, left: string) => `${used} en uso, quedan ${left}`,
  },
};
