import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const personalWords = {
  title: { en: "Personal data", es: "Datos personales" },
  about: {
    en: "What is known of this person, to hand out or to erase. Untick what is somebody else's.",
    es: "Lo que se sabe de esta persona, para entregarlo o borrarlo. Desmarca lo que sea de otra.",
  },
  records: everyday.records,
  contact: terms.contact,
  lead: terms.lead,
  opportunity: terms.opportunity,
  chosen: { en: "this record", es: "este registro" },
  customer: { en: "this customer's", es: "de este cliente" },
  email: { en: "the same e-mail address", es: "el mismo correo" },
  phone: { en: "the same telephone number", es: "el mismo teléfono" },
  foundBy: {
    en: (kind: string, name: string, by: string) => `${name} (${kind}, ${by})`,
    es: (kind: string, name: string, by: string) => `${name} (${kind}, ${by})`,
  },
  goes: { en: "With them go", es: "Con ellos se va" },
  nothingMore: everyday.nothingElse,
  texts: {
    en: "Other texts that name this person by name, address or number lose that within minutes: the history, what was imported, mails to others. Records of others who have the same name keep it.",
    es: "Los demás textos que mencionan a esta persona por su nombre, correo o teléfono lo pierden en minutos: el historial, lo importado, los correos a otros. Los registros de otras personas que se llaman igual lo conservan.",
  },
  stays: { en: "What stays", es: "Lo que se conserva" },
  noDocuments: { en: "No document names this person.", es: "Ningún documento nombra a esta persona." },
  documents: {
    en: (n: number) => (n === 1 ? "1 document, without the name." : `${n} documents, without the name.`),
    es: (n: number) => (n === 1 ? "1 documento, sin el nombre." : `${n} documentos, sin el nombre.`),
  },
  issued: {
    en: (n: number) =>
      `${n === 1 ? "1 document" : `${n} documents`}. What was ordered or delivered keeps name, address and tax number, because the law wants these kept; nothing else of the contact is.`,
    es: (n: number) =>
      `${n === 1 ? "1 documento" : `${n} documentos`}. Lo pedido o entregado conserva el nombre, la dirección y el NIF, porque la ley obliga a guardarlos; del contacto no queda nada más.`,
  },
  copies: {
    en: "Backups, files that were imported, and others' mails as they came keep what they hold until they are deleted.",
    es: "Las copias de seguridad, los archivos importados y los correos de otras personas, tal como llegaron, conservan lo que contienen hasta que se borren.",
  },
  handOut: { en: "Hand the data out", es: "Entregar los datos" },
  handedOut: { en: "The file is with your downloads", es: "El archivo está en tus descargas" },
  erase: { en: "Erase", es: "Borrar" },
  eraseForGood: { en: "Erase for good", es: "Borrar para siempre" },
  noWayBack: { en: "This can't be undone.", es: "No se puede deshacer." },
  erased: { en: "The data are erased", es: "Los datos se han borrado" },
  back: everyday.back,
};
