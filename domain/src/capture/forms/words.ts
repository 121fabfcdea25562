import { everyday } from "../../everyday.ts";
import type { Phrases } from "../../words.ts";

export const formRefusals = {
  "web_form.name_taken": { en: "Another form is called so.", es: "Otro formulario se llama así." },
  "web_form.asked_twice": { en: "The form asks for this twice.", es: "El formulario lo pregunta dos veces." },
  "web_form.field_unknown": {
    en: "A visitor cannot be asked for this field.",
    es: "A un visitante no se le puede preguntar por este campo.",
  },
  "web_form.label_missing": { en: "Write what is asked.", es: "Escribe qué se pregunta." },
  "web_form.choices_missing": { en: "Write what can be chosen.", es: "Escribe qué se puede elegir." },
  "web_form.consent_empty": { en: "Write what is agreed to.", es: "Escribe a qué se da el consentimiento." },
  "web_form.redirect_wrong": {
    en: "An address of the web begins with https:// or http://.",
    es: "Una dirección web empieza por https:// o http://.",
  },
  "web_form.page_wrong": {
    en: "Write each address as https://ruiz.example, one a line.",
    es: "Escribe cada dirección como https://ruiz.example, una por línea.",
  },
} satisfies Phrases;

export const fileKindWords = {
  picture: { en: "Pictures", es: "Imágenes" },
  document: { en: "Documents (PDF, text, office)", es: "Documentos (PDF, texto, ofimática)" },
  other: everyday.everythingElse,
} as const satisfies Phrases;

/** What each kind of question is called by those who make a form. */
export const questionKindWords = {
  line: { en: "Short answer", es: "Respuesta corta" },
  text: { en: "Long answer", es: "Respuesta larga" },
  choice: { en: "One of several", es: "Una de varias" },
  choices: { en: "Several of many", es: "Varias de muchas" },
  file: everyday.files,
  tick: { en: "Yes or no", es: "Sí o no" },
} as const satisfies Phrases;
