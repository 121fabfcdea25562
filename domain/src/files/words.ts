import type { Phrases } from "../words.ts";

export const fileRefusals = {
  "file.too_large": {
    en: ({ most }) => `A file may have up to ${String(most)} MB.`,
    es: ({ most }) => `Un archivo puede tener hasta ${String(most)} MB.`,
  },
  "file.empty": { en: "This file is empty.", es: "Este archivo está vacío." },
  "file.not_yours": {
    en: "Only the person who added a file can remove it, or a manager.",
    es: "Un archivo solo lo puede quitar quien lo añadió, o un gerente.",
  },
  "file.no_datasheet": {
    en: "Only files of products go along with quotations.",
    es: "Solo los archivos de productos acompañan a los presupuestos.",
  },
  "file.removed": { en: "This file was removed.", es: "Este archivo se ha quitado." },
  "file.content_missing": {
    en: "The content of this file is not where it should be. Tell whoever runs Trato.",
    es: "El contenido de este archivo no está donde debería. Avisa a quien administra Trato.",
  },
  "file.not_now": {
    en: "Files cannot be read or kept right now. Try again.",
    es: "Ahora mismo no se pueden leer ni guardar archivos. Vuelve a intentarlo.",
  },
} satisfies Phrases;
