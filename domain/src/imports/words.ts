import type { Phrases } from "../words.ts";

const englishTypes: Record<string, string> = { pdf: "a PDF", page: "a web page", other: "something else" };
const spanishTypes: Record<string, string> = { pdf: "un PDF", page: "una página web", other: "otra cosa" };

function counted(most: unknown, language: "en" | "es"): string {
  return typeof most === "number" ? most.toLocaleString(language) : String(most);
}

export const importRefusals = {
  "import.empty": {
    en: "The file has no rows below its headings.",
    es: "El fichero no tiene filas debajo de los títulos.",
  },
  "import.too_many_rows": {
    en: (d) => `The file has more than ${counted(d["most"], "en")} rows. Bring it in in parts.`,
    es: (d) => `El fichero tiene más de ${counted(d["most"], "es")} filas. Impórtalo por partes.`,
  },
  "import.too_many_columns": {
    en: (d) => `The file has more than ${counted(d["most"], "en")} columns.`,
    es: (d) => `El fichero tiene más de ${counted(d["most"], "es")} columnas.`,
  },
  "import.sheet_too_large": {
    en: "This spreadsheet is too large to be read. Save it as CSV.",
    es: "Esta hoja de cálculo es demasiado grande. Guárdala como CSV.",
  },
  "import.unreadable": {
    en: "This is not a table that can be read.",
    es: "Esto no es una tabla que se pueda leer.",
  },
  "import.not_a_table": {
    en: (d) =>
      `This is ${englishTypes[String(d["type"])] ?? String(d["type"])}, not a table. Save it as XLSX, ODS or CSV.`,
    es: (d) =>
      `Esto es ${spanishTypes[String(d["type"])] ?? String(d["type"])}, no una tabla. Guárdalo como XLSX, ODS o CSV.`,
  },
  "import.quotes": {
    en: "A quotation mark in this row is not closed.",
    es: "En esta fila hay una comilla sin cerrar.",
  },
  "import.too_few_cells": {
    en: "This row has fewer cells than there are headings.",
    es: "Esta fila tiene menos celdas que títulos hay.",
  },
  "import.too_many_cells": {
    en: "This row has more cells than there are headings.",
    es: "Esta fila tiene más celdas que títulos hay.",
  },
  "import.above_heading": {
    en: "This row stands above the headings. If it is one of the rows, say which row has the headings.",
    es: "Esta fila está encima de los títulos. Si es una fila más, indica qué fila tiene los títulos.",
  },
  "import.spoiled": {
    en: "The spreadsheet spoiled this value: the row comes in without it.",
    es: "La hoja de cálculo estropeó este valor: la fila entra sin él.",
  },
  "import.field_missing": {
    en: (d) => `No column tells “${String(d["field"])}”. Say which one does.`,
    es: (d) => `Ninguna columna dice «${String(d["field"])}». Indica cuál es.`,
  },
  "import.field_unknown": {
    en: (d) => `There is no field “${String(d["field"])}”.`,
    es: (d) => `No hay ningún campo «${String(d["field"])}».`,
  },
  "import.source_missing": {
    en: "Say where this list is from: whom it was bought from, or the system that it was kept in.",
    es: "Indica de dónde viene esta lista: a quién se compró o en qué sistema estaba.",
  },
  "import.basis_missing": {
    en: "Say on what ground the people of this list may be written to.",
    es: "Indica con qué base legal se puede escribir a las personas de esta lista.",
  },
  "import.pooled_is_nobodys": {
    en: "What waits in the pool is nobody’s: leave out the salesperson and the team.",
    es: "Lo que espera en la bolsa no es de nadie: quita el comercial y el equipo.",
  },
  "import.other_currency": {
    en: "This amount is in another currency than yours.",
    es: "Este importe está en otra moneda que la vuestra.",
  },
  "import.document_currency": {
    en: "Documents come in in your currency, and this one is in another.",
    es: "Los documentos entran en vuestra moneda, y este está en otra.",
  },
  "import.text": { en: "This text cannot be taken.", es: "Este texto no sirve." },
  "import.decimal": { en: "This is not a number.", es: "Esto no es un número." },
  "import.whole": { en: "This is not a whole number.", es: "Esto no es un número entero." },
  "import.decimal_otherwise": {
    en: "This number is not written as the others of its column.",
    es: "Este número no está escrito como los demás de su columna.",
  },
  "import.date_otherwise": {
    en: "This date is not written as the others of its column.",
    es: "Esta fecha no está escrita como las demás de su columna.",
  },
  "import.date": { en: "This is not a date.", es: "Esto no es una fecha." },
  "import.unit": { en: "There is no such unit.", es: "No hay ninguna unidad así." },
  "import.taxes": {
    en: "There is no such tax, or several have this rate: write its name.",
    es: "No hay ningún impuesto así, o varios tienen este tipo: escribe su nombre.",
  },
  "import.no_product": {
    en: "There is no product in use of this name or reference.",
    es: "No hay ningún producto en uso con este nombre o referencia.",
  },
  "import.no_kit": {
    en: "It cannot be made of these parts: a kit is made of other goods that are no kits, and is not kept in stock itself.",
    es: "No puede tener estos componentes: un kit se compone de otra mercancía que no sea un kit, y no lleva existencias propias.",
  },
  "import.no_combo": {
    en: "It cannot be sold with these choices: write “Desk: Pine / Oak (+150); Chairs: 4 × Wood”, of goods that are not kept in stock themselves, without combos.",
    es: "No puede venderse con estas elecciones: escribe «Mesa: Pino / Roble (+150); Sillas: 4 × Madera», en mercancía sin existencias propias y sin combos.",
  },
  "import.no_pick": {
    en: ({ pick, product }) => `In ${String(product)} “${String(pick)}” cannot be picked.`,
    es: ({ pick, product }) => `En ${String(product)} no se puede elegir «${String(pick)}».`,
  },
  "import.first_picks": {
    en: "The file does not say everything that is picked in this combo. This is in it now: the first that is sold of each other choice.",
    es: "El archivo no dice todo lo elegido en este combo. Ahora lleva esto: lo primero que se vende de cada otra elección.",
  },
  "import.packagings": {
    en: "Write packagings as “Box: 12 (8412345678905); Pallet: 480”, each with a name and a barcode of its own.",
    es: "Escribe los embalajes como «Caja: 12 (8412345678905); Palé: 480», cada uno con su nombre y su código de barras.",
  },
  "import.variant_values": {
    en: "Write the values of a variant as “Colour: Oak; Length: 240”, the same attributes for all of its family.",
    es: "Escribe los valores de una variante como «Color: Roble; Largo: 240», con los mismos atributos en toda su familia.",
  },
  "import.other_measure": {
    en: "The product is not measured in this unit.",
    es: "El producto no se mide en esta unidad.",
  },
  "import.date_ahead": { en: "This day is still to come.", es: "Este día aún no ha llegado." },
  "import.country": { en: "There is no such country.", es: "No hay ningún país así." },
  "import.language": {
    en: "Write Spanish or English: Trato speaks no other language.",
    es: "Escribe español o inglés: Trato no habla otro idioma.",
  },
  "import.flag": { en: "Write yes or no.", es: "Escribe sí o no." },
  "import.email": { en: "This is not an e-mail address.", es: "Esto no es una dirección de correo." },
  "import.unfit": { en: "This value does not fit its field.", es: "Este valor no encaja en su campo." },
  "import.missing": { en: "Something is missing here.", es: "Aquí falta algo." },
  "import.stock_not_kept": {
    en: "There is stock of something that is not kept in stock.",
    es: "Hay existencias de algo que no se guarda en almacén.",
  },
  "import.no_vendor": {
    en: "The row does not say which vendor this is of.",
    es: "La fila no dice de qué proveedor es esto.",
  },
  "import.other_header": {
    en: "Another row of this document says otherwise.",
    es: "Otra fila de este documento dice otra cosa.",
  },
  "import.of_bad_document": {
    en: "Another row of this document has an error: it comes in whole or not at all.",
    es: "Otra fila de este documento tiene un error: entra entero o no entra.",
  },
  "import.document_state": {
    en: "A document comes in as a draft or confirmed.",
    es: "Un documento entra como borrador o confirmado.",
  },
  "import.not_yours": {
    en: "This row is somebody else’s; you bring in to yourself.",
    es: "Esta fila es de otra persona; tú importas para ti.",
  },
  "import.may_not_make": {
    en: "There is nothing of this name, and you may not make it.",
    es: "No hay nada con este nombre, y no puedes crearlo.",
  },
  "import.starter_left": {
    en: "The one who started this import is no longer active.",
    es: "Quien empezó esta importación ya no está activo.",
  },
  "import.given_up": {
    en: "This was tried several times and failed each time. What is written so far stays; you may undo it.",
    es: "Se intentó varias veces y falló siempre. Lo que ya está escrito se queda; puedes deshacerlo.",
  },
  "import.under_way": {
    en: "This import is under way: stop it or wait until it has ended.",
    es: "Esta importación está en marcha: detenla o espera a que termine.",
  },
  "import.undone": { en: "This import was undone already.", es: "Esta importación ya se deshizo." },
  "import.ended": { en: "This import has ended.", es: "Esta importación ha terminado." },
} satisfies Phrases;
