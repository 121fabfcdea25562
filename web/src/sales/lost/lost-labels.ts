import { everyday } from "@trato/domain/everyday.ts";

export const lostWords = {
  which: { en: "Because of which lines? (optional)", es: "¿Por qué líneas? (opcional)" },
  whyLine: { en: (name: string) => `Why “${name}”`, es: (name: string) => `Por qué «${name}»` },
  notIt: { en: "Not because of this", es: "No fue por esto" },
  lose: { en: "Lost: say why…", es: "Perdido: decir por qué…" },
  loseTitle: everyday.whyLost,
  inWords: { en: "In words (optional)", es: "Con tus palabras (opcional)" },
  loseSubmit: { en: "Mark as lost", es: "Marcar como perdido" },
  lost: { en: "Quotation lost", es: "Presupuesto perdido" },
};
