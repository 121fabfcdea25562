import { everyday } from "@trato/domain/everyday.ts";

export const discountWords = {
  discount: everyday.discountInFull,
  onAll: { en: "Discount on everything", es: "Descuento en todo el documento" },
  onSection: { en: "Discount on the section", es: "Descuento en la sección" },
  about: {
    en: "It follows whatever the lines come to, and is shared among their taxes. An amount is with taxes.",
    es: "Sigue lo que sumen las líneas y se reparte entre sus impuestos. Un importe lleva los impuestos dentro.",
  },
  howMuch: everyday.discountInFull,
  unit: everyday.percentOrAmount,
  onEachLine: { en: "On each line, in place of its own", es: "En cada línea, en lugar del suyo" },
  onEachHint: { en: "The lines show it, and it does not follow.", es: "Se ve en las líneas y queda fijo." },
  given: { en: "Every line has the discount", es: "Todas las líneas llevan el descuento" },
  give: { en: "Give the discount", es: "Aplicar el descuento" },
  remove: everyday.clear,
  back: everyday.back,
  removed: { en: "The discount is gone", es: "Descuento quitado" },
};
