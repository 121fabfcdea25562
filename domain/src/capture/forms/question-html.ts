import { html, type Html, join } from "../../contents/html.ts";
import { countryCodes } from "../../parties/country-codes.ts";
import { countryName } from "../../parties/country-name.ts";
import type { Language } from "../../words.ts";
import type { AskedName } from "./asked-fields.ts";
import { type Question, saidIn, type TakenFiles } from "./design.ts";
import type { Answers, ReadAnswers } from "./read-answers.ts";
import { labelOf } from "./starting-form.ts";
import { visitorWords } from "./visitor-words.ts";

export type Shown = {
  language: Language;
  answers: Answers;
  problems: ReadAnswers["problems"];
  files: TakenFiles;
};

/** What of a visitor's the browser may fill in, and with which keys a phone asks. */
const controls: { [Name in AskedName]: string } = {
  contactName: `type="text" autocomplete="name"`,
  companyName: `type="text" autocomplete="organization"`,
  jobTitle: `type="text" autocomplete="organization-title"`,
  email: `type="text" inputmode="email" autocapitalize="none" spellcheck="false" autocomplete="email"`,
  phone: `type="tel" autocomplete="tel"`,
  website: `type="text" inputmode="url" autocapitalize="none" spellcheck="false" autocomplete="url"`,
  title: `type="text"`,
  description: "",
  street: `type="text" autocomplete="address-line1"`,
  street2: `type="text" autocomplete="address-line2"`,
  zip: `type="text" autocomplete="postal-code"`,
  city: `type="text" autocomplete="address-level2"`,
  state: `type="text" autocomplete="address-level1"`,
  country: `autocomplete="country"`,
};

/** A question with its label, its help, what was answered, and what is wrong with that. */
export function questionHtml(question: Question, shown: Shown): Html {
  const { language, problems } = shown;
  const problem = problems.get(question.name);
  const notes = html`${noteOf(`${question.name}-help`, "help", helpOf(question, shown))}${noteOf(
    `${question.name}-problem`,
    "problem",
    problem ? visitorWords[problem][language] : "",
  )}`;
  const around = (content: Html): Html =>
    html`<div class="question${problem ? " wrong" : ""}">${content} ${notes}</div>`;
  const label = html`${labelOf(question, language)}${question.isRequired ? html`` : optional(language)}`;
  if (question.kind === "tick")
    return around(
      html`<label class="tick">${box(question, shown, "checkbox", "yes", question.name)}<span>${label}</span></label>`,
    );
  if (question.kind === "choices") return around(boxes(question, label, shown));
  return around(html`<label for="${question.name}">${label}</label> ${control(question, shown)}`);
}

const optional = (language: Language): Html => html` <span class="optional">${visitorWords.optional[language]}</span>`;
/** What helps to answer; a browser forgets which files were chosen. */
function helpOf({ kind, help }: Question, { language, files, problems }: Shown): string {
  const words = saidIn(help, language);
  if (kind !== "file") return words;
  const again = problems.size > 0 ? visitorWords.filesAgain[language] : "";
  return [words, `${visitorWords.files[language](files)}.`, again].filter(Boolean).join(" ");
}

const noteOf = (id: string, kind: string, text: string): Html =>
  text ? html`<p class="${kind}" id="${id}">${text}</p>` : html``;

/** What tells those who do not see the page what is asked, and what is wrong. */
function stateOf(question: Question, shown: Shown): Html {
  const { name, isRequired } = question;
  const { problems } = shown;
  const notes = [helpOf(question, shown) && `${name}-help`, problems.has(name) && `${name}-problem`].filter(Boolean);
  return html`${isRequired ? html` aria-required="true"` : html``}${problems.has(name) ? html` aria-invalid="true"` : html``}${
    notes.length > 0 ? html` aria-describedby="${notes.join(" ")}"` : html``
  }`;
}

function control(question: Question, shown: Shown): Html {
  const { name, kind } = question;
  const said = shown.answers.get(name)?.[0] ?? "";
  const named = html`id="${name}" name="${name}"${stateOf(question, shown)}`;
  if (kind === "file") return html`<input ${named} type="file" ${shown.files.most > 1 ? html`multiple` : html``} />`;
  if (kind === "text" || name === "description") return html`<textarea ${named} rows="5">${said}</textarea>`;
  const safe: Html = { text: kind === "lead" ? controls[name as AskedName] : `type="text"` }; // asked as obstacleToForm demands
  if (kind === "choice") return chooser(named, optionsOf(question, shown.language), said, shown.language);
  if (name === "country") return chooser(html`${named} ${safe}`, countries(shown.language), said, shown.language);
  return html`<input ${named} ${safe} value="${said}" />`;
}

type Choice = { value: string; label: string };

const optionsOf = ({ choices }: Question, language: Language): Choice[] =>
  choices.map((choice) => ({ value: saidIn(choice, language), label: saidIn(choice, language) }));

function countries(language: Language): Choice[] {
  const order = new Intl.Collator(language);
  return countryCodes
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((one, other) => order.compare(one.label, other.label));
}

function chooser(named: Html, choices: readonly Choice[], said: string, language: Language): Html {
  const options = choices.map(
    ({ value, label }) => html`<option value="${value}" ${value === said ? html` selected` : html``}>${label}</option>`,
  );
  return html`<select ${named}>
    <option value="">${visitorWords.choose[language]}</option>
    ${join(options)}
  </select>`;
}

function boxes(question: Question, label: Html, shown: Shown): Html {
  const each = optionsOf(question, shown.language).map(
    ({ value }, index) =>
      html`<label class="tick"
        >${box(question, shown, "checkbox", value, index === 0 ? question.name : "")}<span>${value}</span></label
      >`,
  );
  return html`<fieldset>
    <legend>${label}</legend>
    ${join(each)}
  </fieldset>`;
}

function box(question: Question, shown: Shown, type: string, value: string, id: string): Html {
  const isChosen = shown.answers.get(question.name)?.includes(value);
  const named = html`${id ? html` id="${id}"` : html``} name="${question.name}" value="${value}"`;
  const state = question.kind === "tick" ? stateOf(question, shown) : html``;
  return html`<input type="${type}" ${named}${isChosen ? html` checked` : html``}${state} />`;
}
