import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const contactEvents = {
  "contact.created": { icon: "plus", en: "created the contact", es: "creó el contacto" },
  "contact.edited": { icon: "pencil", en: "edited the contact", es: "editó el contacto" },
  "contact.archived": { icon: "archive", en: "archived the contact", es: "archivó el contacto" },
  "contact.unarchived": {
    icon: "archive",
    en: "took the contact out of the archive",
    es: "sacó el contacto del archivo",
  },
  "contact.duplicated": { icon: "plus", en: "made the contact as a copy", es: "creó el contacto como copia" },
  "contact.deleted": { icon: "bin", en: "deleted the contact", es: "eliminó el contacto" },
  "contact.undeleted": { icon: "again", en: "put the deleted contact back", es: "recuperó el contacto eliminado" },
  "person.handed_out": { icon: "file", en: "handed out a person's data", es: "entregó los datos de una persona" },
  "person.erased": { icon: "bin", en: "erased a person's data", es: "eliminó los datos de una persona" },
  "contact.told_apart": {
    icon: "cross",
    en: "said that another contact is not the same",
    es: "indicó que otro contacto no es el mismo",
  },
  "contact.apart_taken_back": {
    icon: "again",
    en: "took back that another contact is not the same",
    es: "retiró la indicación de que otro contacto no es el mismo",
  },
  "contact.merged": { icon: "merge", isMain: true, en: "merged the contact", es: "fusionó el contacto" },
  "contact.separated": { icon: "again", en: "undid a merge of the contact", es: "deshizo una fusión del contacto" },
  "address.added": { icon: "plus", en: "added an address", es: "añadió una dirección" },
  "address.edited": { icon: "pencil", en: "changed an address", es: "cambió una dirección" },
  "address.removed": { icon: "bin", en: "removed an address", es: "quitó una dirección" },
  "address.restored": { icon: "again", en: "put an address back", es: "recuperó una dirección" },
} as const satisfies Events;
