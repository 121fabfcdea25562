import { everyday } from "@trato/domain/everyday.ts";

export const settingsWords = {
  settings: everyday.settings,
  back: { en: "All settings", es: "Todos los ajustes" },
  save: everyday.save,
  discard: everyday.discard,
  saved: everyday.saved,
  onlyAdministrators: {
    en: "Only administrators can change this.",
    es: "Solo los administradores pueden cambiar esto.",
  },
};
