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
  taxesFollow: {
    en: "The taxes of the lines follow the fiscal position",
    es: "Los impuestos de las líneas siguen la posición fiscal",
  },
};
