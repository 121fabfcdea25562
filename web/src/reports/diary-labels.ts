import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const diaryWords = {
  diary: terms.diary,
  when: everyday.when,
  who: everyday.who,
  what: everyday.what,
  record: { en: "Record", es: "Registro" },
  kind: everyday.about,
  today: everyday.today,
  yesterday: everyday.yesterday,
  week: { en: "Last 7 days", es: "Últimos 7 días" },
  month: { en: "Last 30 days", es: "Últimos 30 días" },
  customer: { en: "A customer", es: "Un cliente" },
  byKey: everyday.byProgram,
  openRecord: everyday.openRecord,
  field: everyday.field,
  before: { en: "Before", es: "Antes" },
  after: { en: "After", es: "Después" },
  entries: { en: (n: number) => `${n} entries`, es: (n: number) => (n === 1 ? "1 elemento" : `${n} elementos`) },
  noFields: { en: "No field was changed.", es: "No cambió ningún campo." },
  close: everyday.close,
  none: {
    en: "Everything that is done here will stand in the diary: who, when, and what changed.",
    es: "En el diario quedará todo lo que se haga aquí: quién, cuándo y qué cambió.",
  },
  noneFound: everyday.noneFound,
  clearFilters: everyday.clearFilters,
};
