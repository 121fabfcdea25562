import { type Obstacle, obstacle } from "../../errors.ts";
import { isAskedName } from "./asked-fields.ts";
import type { FormDesign, Question } from "./design.ts";

/** What stands in the way of a form that asks and says so: `path` names what is wrong. */
export function obstacleToForm({
  questions,
  consent,
  redirect,
  allowedPages,
}: Pick<FormDesign, "questions" | "consent" | "redirect" | "allowedPages">): Obstacle | null {
  for (const [index, question] of questions.entries()) {
    const isAgain = questions.findIndex(({ name }) => name === question.name) < index;
    const found = isAgain
      ? obstacle("invalid", "web_form.asked_twice", { path: `questions.${index}.name` })
      : obstacleToQuestion(question, `questions.${index}`);
    if (found) return found;
  }
  if (consent && isEmpty(consent.text)) return obstacle("invalid", "web_form.consent_empty", { path: "consent" });
  if (redirect !== null && !isWebAddress(redirect))
    return obstacle("invalid", "web_form.redirect_wrong", { path: "redirect" });
  if (!allowedPages.every(isWebAddress)) return obstacle("invalid", "web_form.page_wrong", { path: "allowedPages" });
  return null;
}

function obstacleToQuestion({ name, kind, label, choices }: Question, path: string): Obstacle | null {
  if ((kind === "lead") !== isAskedName(name))
    return obstacle("invalid", "web_form.field_unknown", { path: `${path}.name`, name });
  if (kind !== "lead" && isEmpty(label))
    return obstacle("invalid", "web_form.label_missing", { path: `${path}.label` });
  const isChosen = kind === "choice" || kind === "choices";
  if (isChosen && (choices.length === 0 || choices.some(isEmpty)))
    return obstacle("invalid", "web_form.choices_missing", { path: `${path}.choices` });
  return null;
}

const isEmpty = ({ en, es }: { en: string; es: string }): boolean => en === "" && es === "";

/** An address of the web that a browser follows, with nobody's password in it, and nothing in its name that ends a rule of a page. */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== "" || url.password !== "") return false;
  return /^https?:$/.test(url.protocol) && /^[\w.*:[\]-]+$/.test(url.host);
}
