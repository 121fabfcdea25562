import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const importWords = {
  importCsv: { en: "Import a CSV", es: "Importar un CSV" },
  title: everyday.import,
  about: {
    en: "Bring in what you have in a spreadsheet. You see what would happen before anything does.",
    es: "Trae lo que tienes en una hoja de cálculo. Ves lo que pasaría antes de que pase.",
  },
  what: { en: "What is in the file?", es: "¿Qué hay en el fichero?" },
  drop: { en: "Drop a CSV, XLSX or ODS file here", es: "Suelta aquí un fichero CSV, XLSX u ODS" },
  choose: { en: "Choose a file", es: "Elegir fichero" },
  another: { en: "Another file", es: "Otro fichero" },
  tooLarge: { en: "The file is larger than 30 MB.", es: "El fichero ocupa más de 30 MB." },
  reading: { en: "How the file is read", es: "Cómo se lee el fichero" },
  sheet: { en: "Sheet", es: "Hoja" },
  separator: { en: "Separator", es: "Separador" },
  comma: { en: "Comma ,", es: "Coma ," },
  semicolon: { en: "Semicolon ;", es: "Punto y coma ;" },
  tab: { en: "Tab", es: "Tabulador" },
  bar: { en: "Bar |", es: "Barra |" },
  encoding: { en: "Encoding", es: "Codificación" },
  headingRow: { en: "Headings in row", es: "Títulos en la fila" },
  xlsx: { en: "an Excel workbook", es: "un libro de Excel" },
  xls: { en: "an old Excel workbook", es: "un libro de Excel antiguo" },
  ods: { en: "an OpenDocument spreadsheet", es: "una hoja de OpenDocument" },
  separated: { en: "a text of separated values", es: "un texto de valores separados" },
  wrongEnding: {
    en: (ending: string, type: string) => `Its name ends in ${ending}, but it is ${type}: it is read as that.`,
    es: (ending: string, type: string) => `Su nombre acaba en ${ending}, pero es ${type}: se lee como tal.`,
  },
  columns: { en: "Columns", es: "Columnas" },
  column: { en: "Column", es: "Columna" },
  field: everyday.field,
  notImported: { en: "Not imported", es: "No se importa" },
  keptAsText: { en: "Kept as a comment", es: "Se guarda como comentario" },
  readAs: { en: "Read as", es: "Se lee como" },
  ymd: { en: "year-month-day", es: "año-mes-día" },
  dmy: { en: "day/month/year", es: "día/mes/año" },
  mdy: { en: "month/day/year", es: "mes/día/año" },
  wasReadAs: { en: "Read as:", es: "Se leyó como:" },
  decimalPoint: { en: "1,234.50", es: "1,234.50" },
  decimalComma: { en: "1.234,50", es: "1.234,50" },
  names: { en: "Names", es: "Nombres" },
  namesAbout: {
    en: "These names of the file are not in Trato under that very name.",
    es: "Estos nombres del fichero no están en Trato con ese mismo nombre.",
  },
  isTaken: { en: (name: string) => `Take it as “${name}”`, es: (name: string) => `Tomarlo como «${name}»` },
  isMade: { en: "Make a new one", es: "Crear uno nuevo" },
  rowsOf: {
    en: (n: string, isOne: boolean) => `${n} ${isOne ? "row" : "rows"}`,
    es: (n: string, isOne: boolean) => `${n} ${isOne ? "fila" : "filas"}`,
  },
  recognition: { en: "What is there already", es: "Lo que ya está" },
  recognisedBy: { en: "Rows are known again by", es: "Las filas se reconocen por" },
  recognisedAsUsual: { en: "Name, and nothing against it", es: "Nombre, y nada en contra" },
  recognisedByHint: {
    en: "A number of your own always decides. What you choose here decides alone.",
    es: "Un número propio decide siempre. Lo que elijas aquí decide por sí solo.",
  },
  update: { en: "Change in records that are there already", es: "Cambiar en las fichas que ya están" },
  narrow: { en: "Find a field", es: "Buscar un campo" },
  changes: { en: "Changes", es: "Cambios" },
  empty: { en: "empty", es: "vacío" },
  seen: { en: "Recognised rows", es: "Filas reconocidas" },
  seenAbout: {
    en: "These rows look like something that is there. What is sure stays out, what is doubtful comes in.",
    es: "Estas filas se parecen a algo que ya está. Lo seguro se queda fuera, lo dudoso entra.",
  },
  allIn: { en: "Bring all in", es: "Traer todas" },
  allOut: { en: "Leave all out", es: "Dejar todas fuera" },
  rowNumber: { en: (n: string) => `Row ${n}`, es: (n: string) => `Fila ${n}` },
  becomes: { en: (n: string) => `What becomes of row ${n}`, es: (n: string) => `Qué pasa con la fila ${n}` },
  leave: { en: "Leave out", es: "Dejar fuera" },
  bringIn: { en: "Bring in as new", es: "Traer como nueva" },
  sameRow: { en: "The same row", es: "La misma fila" },
  sameRowBefore: { en: "This row was brought in before", es: "Esta fila ya se trajo antes" },
  sameSigns: { en: (signs: string) => `Same ${signs}`, es: (signs: string) => `Igual: ${signs}` },
  otherSigns: { en: (signs: string) => `other ${signs}`, es: (signs: string) => `distinto: ${signs}` },
  errors: { en: "Rows with errors", es: "Filas con errores" },
  errorsAbout: {
    en: "They stay out; the others go in. Mend them in the file and bring it in again: nothing is made twice.",
    es: "Se quedan fuera; las demás entran. Corrígelas en el fichero y vuelve a traerlo: nada se duplica.",
  },
  spoiled: { en: "Spoiled values", es: "Valores estropeados" },
  spoiledAbout: {
    en: "The spreadsheet shortened these values or could not compute them. Their rows come in without them.",
    es: "La hoja de cálculo acortó estos valores o no pudo calcularlos. Sus filas entran sin ellos.",
  },
  row: { en: "Row", es: "Fila" },
  value: { en: "Value", es: "Valor" },
  problem: { en: "Problem", es: "Problema" },
  fresh: { en: "new", es: "nuevas" },
  changed: { en: "with changes", es: "con cambios" },
  known: { en: "there already", es: "ya estaban" },
  bad: { en: "with errors", es: "con errores" },
  missing: {
    en: (fields: string) => `No column tells: ${fields}. Say above which one does.`,
    es: (fields: string) => `Ninguna columna dice: ${fields}. Indica arriba cuál es.`,
  },
  start: {
    en: (n: string, isOne: boolean) => `Import ${n} ${isOne ? "row" : "rows"}`,
    es: (n: string, isOne: boolean) => `Importar ${n} ${isOne ? "fila" : "filas"}`,
  },
  nothingNew: { en: "There is nothing new in this file.", es: "No hay nada nuevo en este fichero." },
  before: { en: "Imported before", es: "Importado antes" },
  stop: { en: "Stop", es: "Detener" },
  stopped: { en: "Import stopped. What was written stays.", es: "Importación detenida. Lo escrito se queda." },
  waiting: everyday.waiting,
  running: everyday.running,
  done: { en: "Done", es: "Terminada" },
  stoppedState: { en: "Stopped", es: "Detenida" },
  failed: { en: "Failed", es: "Fallida" },
  undoing: { en: "Being undone", es: "Deshaciéndose" },
  undone: { en: "Undone", es: "Deshecha" },
  made: {
    en: (made: string, known: string, bad: string) => `${made} made · ${known} there already · ${bad} with errors`,
    es: (made: string, known: string, bad: string) => `${made} creadas · ${known} ya estaban · ${bad} con errores`,
  },
  updated: { en: (n: string) => `${n} changed`, es: (n: string) => `${n} cambiadas` },
  progress: {
    en: (done: string, rows: string) => `${done} of ${rows}`,
    es: (done: string, rows: string) => `${done} de ${rows}`,
  },
  moreErrors: { en: (n: string) => `and ${n} more`, es: (n: string) => `y ${n} más` },
};

/** Why it is not sure how a column is read. */
export const doubtWords = {
  either: {
    en: "This can be read in two ways. Check that this one is meant.",
    es: "Esto se puede leer de dos formas. Comprueba que sea esta.",
  },
  mixed: {
    en: "Not all is written alike: what is written otherwise is an error.",
    es: "No todo está escrito igual: lo que va de otra forma es un error.",
  },
  short: {
    en: "Some numbers are not written in full (1E+11). Check them.",
    es: "Hay números sin escribir del todo (1E+11). Compruébalos.",
  },
  serial: {
    en: "Some dates are a spreadsheet’s numbers (46350). Check them.",
    es: "Hay fechas que son números de hoja de cálculo (46350). Compruébalas.",
  },
};

/** By what a row and a record may be the same. */
export const signWords = {
  externalId: everyday.externalNumber,
  reference: everyday.reference,
  barcode: everyday.barcode,
  vat: everyday.vat,
  email: terms.email,
  phone: everyday.phone,
  name: everyday.name,
  title: everyday.title,
  company: terms.company,
};

export const importKindWords = {
  salespeople: { en: "Salespeople", es: "Comerciales" },
  contacts: plurals.contact,
  products: plurals.product,
  opportunities: plurals.opportunity,
  leads: plurals.lead,
};

export const referenceWords = {
  member: terms.salesperson,
  team: terms.team,
  contact: terms.contact,
  product: terms.product,
  category: terms.category,
  stage: terms.stage,
  lostReason: terms.lostReason,
};
