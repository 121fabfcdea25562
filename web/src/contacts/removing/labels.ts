import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const removingWords = {
  duplicate: everyday.duplicate,
  archive: everyday.archive,
  delete: everyday.delete,
  duplicated: { en: (name: string) => `${name} was made`, es: (name: string) => `Se ha creado ${name}` },
  deleted: { en: (name: string) => `${name} was deleted`, es: (name: string) => `Se ha eliminado ${name}` },
  putBack: everyday.isThereAgain,
  isArchived: everyday.isArchived,
};

export const deletedWords = {
  title: everyday.deletedRecords,
  about: {
    en: "Leads, opportunities and contacts that somebody deleted stay here for 30 days and can be put back.",
    es: "Aquí quedan durante 30 días las iniciativas, oportunidades y contactos eliminados, y se pueden recuperar.",
  },
  none: {
    en: "Nothing was deleted in the last 30 days.",
    es: "No se ha eliminado nada en los últimos 30 días.",
  },
  name: everyday.name,
  kind: everyday.kind,
  contact: terms.contact,
  lead: terms.lead,
  opportunity: terms.opportunity,
  by: everyday.who,
  deletedAt: { en: "Deleted", es: "Eliminado" },
  putBack: everyday.restore,
  putBackOf: { en: (name: string) => `Restore ${name}`, es: (name: string) => `Recuperar ${name}` },
};
