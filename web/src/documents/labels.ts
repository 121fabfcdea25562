import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

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
  moveUp: everyday.moveUp,
  moveDown: everyday.moveDown,
  more: everyday.more,
  preview: everyday.preview,
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
