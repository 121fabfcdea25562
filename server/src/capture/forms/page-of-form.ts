import { formPage, notePage, type Page, thanksPage } from "@trato/domain/capture/forms/form-page.ts";
import type { FormAsked, FormPlace } from "@trato/domain/capture/forms/inputs.ts";
import { type Answers, ownNames, type ReadAnswers, wayNames } from "@trato/domain/capture/forms/read-answers.ts";
import { visitorWords } from "@trato/domain/capture/forms/visitor-words.ts";
import type { Language } from "@trato/domain/words.ts";
import type { OpenForm } from "./open-form.ts";

/** How somebody comes to a form. */
export type Visit = { place: FormPlace; asked: FormAsked; accepted: Language | null };

/** In which language he reads it: as the form is always, as he asks, as his browser does, as the company works. */
export const languageFor = ({ form, theirs }: OpenForm, { asked, accepted }: Visit): Language =>
  form.language ?? asked.lang ?? accepted ?? theirs;

const pathOf = ({ workspace, form }: FormPlace): string =>
  `/f/${encodeURIComponent(workspace)}/${encodeURIComponent(form)}`;

/** Another address of the same form, in the same way of being shown. */
export function addressOf({ place, asked }: Visit, language: Language, ending = ""): string {
  return `${pathOf(place)}${ending}?lang=${language}${asked.embed === undefined ? "" : "&embed=1"}`;
}

export const pageFor = (opened: OpenForm, visit: Visit): Page => ({
  language: languageFor(opened, visit),
  company: opened.company,
  logoAddress: `${pathOf(visit.place)}/logo`,
  isEmbedded: visit.asked.embed !== undefined,
});

export type Filled = { ticket: string; answers: Answers; problems: ReadAnswers["problems"]; task: string | null };

/** The form as a page, with what was filled in and what is wrong with it. */
export function pageOfForm(opened: OpenForm, visit: Visit, { ticket, answers, problems, task }: Filled): string {
  const page = pageFor(opened, visit);
  const proof = task === null ? answers.get(ownNames.proof)?.[0] : undefined;
  const ways = wayNames.flatMap((name) => {
    const said = answers.get(name)?.[0];
    return said ? [[name, said.slice(0, 1_000)] as const] : [];
  });
  return formPage({
    ...page,
    form: opened.form,
    action: addressOf(visit, page.language),
    hidden: new Map([[ownNames.ticket, ticket], ...ways, ...(proof ? [[ownNames.proof, proof] as const] : [])]),
    inLanguage: opened.form.language ? null : (language) => addressOf(visit, language),
    answers,
    problems,
    task,
  });
}

export const thanksFor = (opened: OpenForm, visit: Visit): string =>
  thanksPage({ ...pageFor(opened, visit), form: opened.form });

/** What somebody reads who comes to a form that is closed or archived. */
export function closedPage(opened: OpenForm, visit: Visit): string {
  const page = pageFor(opened, visit);
  const { closed, closedText } = visitorWords;
  return notePage(page, { title: closed[page.language], text: closedText[page.language] });
}

/** A page that stands where no form is shown, in no company's look. */
export function plainPage(language: Language, note: { title: string; text: string }): string {
  return notePage({ language, company: null, logoAddress: "", isEmbedded: false }, note);
}
