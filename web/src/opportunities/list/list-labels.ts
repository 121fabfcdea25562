export const listWords = {
  mark: { en: (title: string) => `Select ${title}`, es: (title: string) => `Seleccionar ${title}` },
  select: { en: "Select", es: "Seleccionar" },
  marked: {
    en: (n: number) => `${n} selected`,
    es: (n: number) => (n === 1 ? "1 seleccionada" : `${n} seleccionadas`),
  },
  unmark: { en: "Clear the selection", es: "Quitar la selección" },
};
