import { everyday } from "../../everyday.ts";
import { askedWords, type AskedName } from "./asked-fields.ts";
import { type FormDesign, type Question, unsaid } from "./design.ts";

/** A field of the lead, asked as it is called. */
export const questionFor = (name: AskedName, isRequired = false): Question => ({
  name,
  kind: "lead",
  label: unsaid,
  help: unsaid,
  isRequired,
  choices: [],
});

/** A question of the form's own, under a name that no other of its questions has. */
export function ownQuestion(kind: Exclude<Question["kind"], "lead">, asked: readonly Question[]): Question {
  const names = new Set(asked.map(({ name }) => name));
  let number = 1;
  while (names.has(`own-${number}`)) number++;
  const choices = kind === "choice" || kind === "choices" ? [unsaid] : [];
  return { name: `own-${number}`, kind, label: unsaid, help: unsaid, isRequired: false, choices };
}

/** What a new form asks and says, until somebody changes it. */
export const startingForm: FormDesign = {
  title: { en: "Contact us", es: "Contacta con nosotros" },
  intro: unsaid,
  questions: [
    questionFor("contactName", true),
    questionFor("email", true),
    questionFor("phone"),
    questionFor("description"),
  ],
  consent: null,
  button: everyday.send,
  thanks: {
    en: "Thank you. We have received it and will write to you soon.",
    es: "Gracias. Lo hemos recibido y te escribiremos pronto.",
  },
  redirect: null,
  language: null,
  isBranded: true,
  files: { most: 5, megabytes: 10, kinds: ["picture", "document"] },
  asksProof: false,
  allowedPages: [],
};

/** How a question is put to a visitor. */
export function labelOf({ name, kind, label }: Question, language: "en" | "es"): string {
  const own = label[language] || label[language === "en" ? "es" : "en"];
  return own || (kind === "lead" ? askedWords(name as AskedName, language) : name); // as obstacleToForm asks
}
