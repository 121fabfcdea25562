import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

type PastedCounts = { notFound: number; unread: number; leftOut: number };

/** What is said of documents of every kind. */
export const documentWords = {
  about: everyday.about,
  number: everyday.number,
  elsewhere: everyday.externalNumber,
  state: everyday.state,
  total: everyday.total,
  draft: everyday.draft,
  create: everyday.create,
  back: everyday.back,
  saving: everyday.saving,
  unsaved: everyday.unsaved,
  product: terms.product,
  taxes: plurals.tax,
  amount: everyday.amount,
  section: everyday.section,
  note: everyday.note,
  line: everyday.line,
  removeLine: everyday.removeLine,
  remove: everyday.removeOf,
  moveUp: everyday.moveUp,
  moveDown: everyday.moveDown,
  duplicate: everyday.duplicate,
  undo: everyday.undo,
  inCurrency: { en: (code: string) => `In ${code}`, es: (code: string) => `En ${code}` },
  redo: { en: "Redo", es: "Rehacer" },
  undone: everyday.undone,
  redone: { en: "Redone", es: "Rehecho" },
  nothingToUndo: { en: "There is nothing to undo.", es: "No hay nada que deshacer." },
  nothingToRedo: { en: "There is nothing to redo.", es: "No hay nada que rehacer." },
  othersSince: {
    en: "Somebody else has changed that since, so it stays",
    es: "Otra persona lo ha cambiado después, así que se queda",
  },
  more: everyday.more,
  preview: everyday.preview,
  lines: everyday.lines,
  chosenCells: {
    en: (lines: number, cells: number) =>
      `${lines === 1 ? "1 line" : `${lines} lines`}, ${cells === 1 ? "1 column" : `${cells} columns`} selected`,
    es: (lines: number, cells: number) =>
      `${lines === 1 ? "1 línea" : `${lines} líneas`}, ${cells === 1 ? "1 columna" : `${cells} columnas`} seleccionadas`,
  },
  undoInTurn: {
    en: "You have changed something else since: undo that first",
    es: "Has cambiado algo más después: deshaz eso primero",
  },
  linesRemoved: {
    en: (count: number) => (count === 1 ? "Line deleted" : `${count} lines deleted`),
    es: (count: number) => (count === 1 ? "Línea borrada" : `${count} líneas borradas`),
  },
  filledDown: {
    en: (count: number) => (count === 1 ? "1 line filled" : `${count} lines filled`),
    es: (count: number) => (count === 1 ? "1 línea rellenada" : `${count} líneas rellenadas`),
  },
  pasted: {
    en: (count: number, { notFound, unread, leftOut }: PastedCounts) =>
      [
        count === 1 ? "1 line pasted" : `${count} lines pasted`,
        notFound > 0 && (notFound === 1 ? "1 product not found" : `${notFound} products not found`),
        unread > 0 && (unread === 1 ? "1 number not read" : `${unread} numbers not read`),
        leftOut > 0 && (leftOut === 1 ? "1 cell had no place" : `${leftOut} cells had no place`),
      ]
        .filter(Boolean)
        .join(", "),
    es: (count: number, { notFound, unread, leftOut }: PastedCounts) =>
      [
        count === 1 ? "1 línea pegada" : `${count} líneas pegadas`,
        notFound > 0 && (notFound === 1 ? "1 producto sin encontrar" : `${notFound} productos sin encontrar`),
        unread > 0 && (unread === 1 ? "1 número sin leer" : `${unread} números sin leer`),
        leftOut > 0 && (leftOut === 1 ? "1 celda sin sitio" : `${leftOut} celdas sin sitio`),
      ]
        .filter(Boolean)
        .join(", "),
  },
  tooManyLines: {
    en: (most: number) => `A document has at most ${most} lines, so nothing was pasted`,
    es: (most: number) => `Un documento tiene como mucho ${most} líneas, así que no se ha pegado nada`,
  },
  keyNext: { en: "New line below", es: "Línea nueva debajo" },
  keySection: { en: "Section, in an empty line", es: "Sección, en una línea vacía" },
  keyGo: { en: "Go from cell to cell", es: "Ir de celda en celda" },
  keyRowEnds: {
    en: "First or last cell of the line",
    es: "Primera o última celda de la línea",
  },
  keyEnds: { en: "First or last cell of all", es: "Primera o última celda de todas" },
  keyColumnEnds: { en: "First or last line of the column", es: "Primera o última línea de la columna" },
  keyChoose: { en: "Select further cells", es: "Seleccionar más celdas" },
  keyWholeLines: { en: "Select whole lines", es: "Seleccionar líneas enteras" },
  keyAllLines: { en: "Select all lines, once some are", es: "Seleccionar todas las líneas, si ya hay alguna" },
  keyWrite: { en: "Write in the cell", es: "Escribir en la celda" },
  keyCopy: { en: "Copy, also for a spreadsheet", es: "Copiar, también para una hoja de cálculo" },
  keyCut: { en: "Cut", es: "Cortar" },
  keyPaste: { en: "Paste, also from a spreadsheet", es: "Pegar, también de una hoja de cálculo" },
  keyFill: { en: "Fill down", es: "Rellenar hacia abajo" },
  keyClear: { en: "Empty the selected cells", es: "Vaciar las celdas seleccionadas" },
  keyRemove: { en: "Delete the lines", es: "Borrar las líneas" },
  keyMove: { en: "Move the lines, or the whole section", es: "Mover las líneas, o toda la sección" },
  keyDuplicate: { en: "Duplicate the lines", es: "Duplicar las líneas" },
  keyFold: { en: "Fold or open the section", es: "Plegar o abrir la sección" },
  foldSection: { en: "Fold the section", es: "Plegar la sección" },
  openSection: { en: "Open the section", es: "Abrir la sección" },
  foldAll: { en: "Fold all sections", es: "Plegar todas las secciones" },
  openAll: { en: "Open all sections", es: "Abrir todas las secciones" },
  linesUnder: {
    en: (count: number) => (count === 1 ? "1 line" : `${count} lines`),
    es: (count: number) => (count === 1 ? "1 línea" : `${count} líneas`),
  },
  unsavedUnder: {
    en: (count: number) => `${count} not saved`,
    es: (count: number) => `${count} sin guardar`,
  },
  pageOf: {
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
    es: (page: number, pages: number) => `Página ${page} de ${pages}`,
  },
  pageBefore: { en: "Previous page", es: "Página anterior" },
  pageAfter: { en: "Next page", es: "Página siguiente" },
  taxesFollow: {
    en: "The taxes of the lines follow the fiscal position",
    es: "Los impuestos de las líneas siguen la posición fiscal",
  },
  unprintable: {
    en: "These signs cannot be printed: no font has them, so the PDF shows empty boxes in their place.",
    es: "Estos signos no se pueden imprimir: ninguna fuente los tiene y en el PDF se verán como recuadros vacíos.",
  },
  inLine: { en: (text: string) => `in “${text}”`, es: (text: string) => `en «${text}»` },
  moreLines: {
    en: (count: number) => (count === 1 ? "and in one line more" : `and in ${count} lines more`),
    es: (count: number) => (count === 1 ? "y en una línea más" : `y en ${count} líneas más`),
  },
};
