import { html, type Html, join } from "../../contents/html.ts";
import { inkOn } from "../../messaging/ink-on.ts";
import type { Letterhead } from "../../parties/letterhead.ts";
import { sizeWithin } from "../../parties/logo.ts";
import { type Language, languageNames, languages } from "../../words.ts";
import { type FormDesign, saidIn, takesFiles } from "./design.ts";
import { questionHtml, type Shown } from "./question-html.ts";
import { ownNames } from "./read-answers.ts";
import { labelOf } from "./starting-form.ts";
import { visitorWords } from "./visitor-words.ts";

/** Whose form it is, as its visitors see. */
export type Company = Pick<Letterhead, "name" | "colour" | "logo">;

export type Page = {
  language: Language;
  company: Company | null;
  /** Where the company's logo is fetched. */
  logoAddress: string;
  /** It stands in a page of others. */
  isEmbedded: boolean;
};

export type ShownForm = Page & {
  form: FormDesign;
  /** Where it is sent. */
  action: string;
  /** What is sent along unseen. */
  hidden: ReadonlyMap<string, string>;
  /** Where the page is read in another language; null where it is always in one. */
  inLanguage: ((language: Language) => string) | null;
  /** The task by which the visitor's device proves its work; null where it need not, or has. */
  task: string | null;
} & Pick<Shown, "answers" | "problems">;

/** A form as a page that works without scripts: what was typed stays, and what is wrong stands at its field. */
export function formPage(shown: ShownForm): string {
  const { form, language, action, hidden, answers, problems } = shown;
  const title = saidIn(form.title, language) || (shown.company?.name ?? "");
  const content = html`<h1>${title}</h1>
    ${paragraphs(saidIn(form.intro, language))} ${summary(shown)}
    <form
      method="post"
      action="${action}"
      ${takesFiles(form) ? html`enctype="multipart/form-data"` : ""}
      novalidate
      accept-charset="utf-8"
    >
      ${join([...hidden].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`))}
      <p class="trap" aria-hidden="true">
        <label>${visitorWords.trap[language]} <input name="${ownNames.trap}" tabindex="-1" autocomplete="off" /></label>
      </p>
      ${join(form.questions.map((question) => questionHtml(question, { language, answers, problems, files: form.files })))}
      ${consent(shown)} ${proof(shown)}
      <p class="send"><button type="submit">${saidIn(form.button, language) || visitorWords.goOn[language]}</button></p>
    </form>
    ${otherLanguages(shown)}`;
  return pageAround(shown, title, content, shown.task === null ? html`` : proofParts);
}

const proofParts = html`<link rel="stylesheet" href="/f/altcha.css" />
  <script type="module" src="/f/prove.js"></script>`;

/** Without scripts it shows nothing, and nothing hinders sending. */
function proof({ task, language }: ShownForm): Html {
  if (task === null) return html``;
  const { proof: label, proving: verifying, proven: verified, unproven: error } = visitorWords;
  const words = { label, verifying, verified, error, expired: error, waitAlert: verifying };
  const said = Object.fromEntries(Object.entries(words).map(([name, pair]) => [name, pair[language]]));
  return html`<altcha-widget
    name="${ownNames.proof}"
    auto="onfocus"
    language="${language}"
    challenge="${task}"
    configuration='{"humanInteractionSignature":false,"hideLogo":true,"hideFooter":true,"minDuration":0}'
    data-words="${JSON.stringify(said)}"
  ></altcha-widget>`;
}

/** What somebody reads who sent a form. */
export function thanksPage(shown: Page & { form: FormDesign }): string {
  const { form, language } = shown;
  const title = visitorWords.thanks[language];
  const text = saidIn(form.thanks, language) || visitorWords.received[language];
  return pageAround(
    shown,
    title,
    html`<div role="status">
      <h1>${title}</h1>
      ${paragraphs(text)}
    </div>`,
  );
}

/** A page that says why there is no form. */
export function notePage(shown: Page, { title, text }: { title: string; text: string }): string {
  return pageAround(
    shown,
    title,
    html`<h1>${title}</h1>
      ${paragraphs(text)}`,
  );
}

/** A page in the company's look. */
export function pageAround(
  { language, company, logoAddress, isEmbedded }: Page,
  title: string,
  content: Html,
  parts = html``,
): string {
  const colour = company?.colour;
  const look = colour ? `--accent:${colour};--on-accent:${inkOn(colour)}` : "";
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${company && !isEmbedded ? `${title} · ${company.name}` : title}</title>
        <link rel="stylesheet" href="/f/form.css" />
        ${isEmbedded ? html`<script src="/f/framed.js" defer></script>` : html``} ${parts}
      </head>
      <body class="${isEmbedded ? "embedded" : "hosted"}" style="${look}">
        <main>${company && !isEmbedded ? letterhead(company, logoAddress) : ""} ${content}</main>
      </body>
    </html> `.text;
}

function letterhead({ name, logo }: Company, address: string): Html {
  if (!logo) return html`<p class="company">${name}</p>`;
  const { width, height } = sizeWithin(logo, { width: 200, height: 56 });
  const [wide, high] = [width, height].map((length) => String(Math.max(1, Math.round(length))));
  return html`<p class="company">
    <img src="${address}" alt="${name}" width="${wide ?? ""}" height="${high ?? ""}" />
  </p>`;
}

const paragraphs = (text: string): Html =>
  join(
    text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== "")
      .map((part) => html`<p class="text">${part.trim()}</p>`),
  );

/** What is wrong, at the top, with the way to each. */
function summary({ form, language, problems }: ShownForm): Html {
  if (problems.size === 0) return html``;
  const whole = problems.get("");
  const links = form.questions
    .filter(({ name }) => problems.has(name))
    .map((question) => html`<li><a href="#${question.name}">${labelOf(question, language)}</a></li>`);
  if (problems.has(ownNames.consent)) links.push(html`<li><a href="#consent">${visitorWords.agree[language]}</a></li>`);
  return html`<div class="problems" role="alert" tabindex="-1">
    <p>${whole ? visitorWords[whole][language] : visitorWords.problems[language](problems.size)}</p>
    ${
      links.length > 0
        ? html`<ul>
            ${join(links)}
          </ul>`
        : html``
    }
  </div>`;
}

function consent({ form: { consent: asked }, language, answers, problems }: ShownForm): Html {
  if (!asked) return html``;
  const problem = problems.get(ownNames.consent);
  const state = html`${answers.has(ownNames.consent) ? html` checked` : html``}${asked.isRequired ? html` aria-required="true"` : html``}${
    problem ? html` aria-invalid="true" aria-describedby="consent-problem"` : ""
  }`;
  return html`<div class="question${problem ? " wrong" : ""}">
    <label class="tick"
      ><input type="checkbox" id="consent" name="${ownNames.consent}" value="yes" ${state} /><span class="text"
        >${saidIn(asked.text, language)}</span
      ></label
    >
    ${problem ? html`<p class="problem" id="consent-problem">${visitorWords[problem][language]}</p>` : html``}
  </div>`;
}

function otherLanguages({ inLanguage, language }: ShownForm): Html {
  if (!inLanguage) return html``;
  const others = languages.filter((each) => each !== language);
  const links = others.map(
    (each) => html`<a href="${inLanguage(each)}" lang="${each}" hreflang="${each}">${languageNames[each]}</a>`,
  );
  return html`<p class="languages">${join(links, " · ")}</p>`;
}
