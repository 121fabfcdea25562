export const questionWords = {
  askAbout: { en: (name: string) => `Ask about ${name}`, es: (name: string) => `Preguntar por ${name}` },
  kind: { en: "What it is", es: "De qué se trata" },
  question: { en: "A question", es: "Una pregunta" },
  changes: { en: "Ask for changes", es: "Pedir cambios" },
  changesText: { en: "What should be different", es: "Qué debería cambiar" },
  changesHint: {
    en: "We will send you a new version. You can still accept this one.",
    es: "Te enviaremos una versión nueva. Mientras tanto puedes aceptar esta.",
  },
  changesAsked: {
    en: (day: string) => `You asked for changes on ${day}. We will send you a new version.`,
    es: (day: string) => `Pediste cambios el ${day}. Te enviaremos una versión nueva.`,
  },
  why: { en: "What did not fit?", es: "¿Qué no encajaba?" },
};
