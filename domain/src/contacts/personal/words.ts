import type { Phrases } from "../../words.ts";

/** Why somebody's data cannot be looked for. */
export const personalRefusals = {
  "person.unnamed": {
    en: "Say whose data are meant: a record, an e-mail address or a telephone number.",
    es: "Indica de quién son los datos: un registro, un correo o un teléfono.",
  },
  "person.unknown": {
    en: "Nothing is known of anybody like that.",
    es: "No se sabe nada de nadie así.",
  },
  "person.common_alias": {
    en: ({ alias }) => `The name “${String(alias)}” is one word, and many people's: give the whole name.`,
    es: ({ alias }) =>
      `El nombre «${String(alias)}» es una sola palabra y lo llevan muchas personas: indica el nombre completo.`,
  },
  "person.too_many": {
    en: ({ most }) =>
      `More than ${String(most)} records belong to this customer or have this address or number. Take a shared address or number out of the record first.`,
    es: ({ most }) =>
      `Más de ${String(most)} registros son de este cliente o tienen este correo o teléfono. Quita antes del registro el correo o el teléfono compartido.`,
  },
} satisfies Phrases;

/** What the name of somebody is whose data were erased. */
export const namelessPerson = { en: "Erased person", es: "Persona eliminada" };
