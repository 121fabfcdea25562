import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const uiWords = {
  add: everyday.add,
  close: everyday.close,
  back: everyday.back,
  history: terms.history,
  details: everyday.details,
  clear: everyday.clear,
  open: { en: "Show the list", es: "Mostrar la lista" },
  searching: everyday.searching,
  nothingFound: { en: "Nothing found", es: "Sin resultados" },
  failedSearch: { en: "The search did not work. Try again.", es: "La búsqueda no ha funcionado. Inténtalo de nuevo." },
  pickDay: { en: "Pick a day", es: "Elegir un día" },
  filter: everyday.filter,
  filters: { en: "Filters", es: "Filtros" },
  is: { en: "is", es: "es" },
  removeFilter: {
    en: (name: string) => `Remove the filter ${name}`,
    es: (name: string) => `Quitar el filtro ${name}`,
  },
  hidden: {
    en: (n: string) => `The filters hide ${n === "1" ? "one record" : `${n} records`}.`,
    es: (n: string) => `Los filtros ocultan ${n === "1" ? "un registro" : `${n} registros`}.`,
  },
  noneFound: everyday.noneFound,
  clearFilters: everyday.clearFilters,
  loading: { en: "Loading…", es: "Cargando…" },
  loadMore: { en: "Load more", es: "Cargar más" },
  down: { en: "Next row", es: "Fila siguiente" },
  typeTag: { en: "Type a tag", es: "Escribe una etiqueta" },
  removeTag: {
    en: (name: string) => `Remove the tag ${name}`,
    es: (name: string) => `Quitar la etiqueta ${name}`,
  },
  rowMenu: everyday.actions,
  copy: { en: "Copy", es: "Copiar" },
  copied: { en: "Copied", es: "Copiado" },
  cannotCopy: {
    en: "The browser does not let us copy. Select the text and copy it.",
    es: "El navegador no deja copiar. Selecciona el texto y cópialo.",
  },
};
