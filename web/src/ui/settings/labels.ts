export const settingsWords = {
  settings: { en: "Settings", es: "Ajustes" },
  back: { en: "All settings", es: "Todos los ajustes" },
  save: { en: "Save", es: "Guardar" },
  discard: { en: "Discard", es: "Descartar" },
  cancel: { en: "Cancel", es: "Cancelar" },
  saved: { en: "Saved", es: "Guardado" },
  onlyAdministrators: {
    en: "Only administrators can change this.",
    es: "Solo los administradores pueden cambiar esto.",
  },
  onlyManagers: {
    en: "Only managers and administrators can change this.",
    es: "Solo gerentes y administradores pueden cambiar esto.",
  },
};
