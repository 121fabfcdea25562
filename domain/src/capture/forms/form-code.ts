import { escaped } from "../../contents/html.ts";
import type { Language } from "../../words.ts";
import { type Question, saidIn, takesFiles } from "./design.ts";
import { ownNames } from "./read-answers.ts";
import type { WebForm } from "./records.ts";
import { labelOf } from "./starting-form.ts";

type Shown = Pick<WebForm, "address" | "questions" | "consent" | "button">;
type Framed = Pick<WebForm, "address" | "title">;

/** A form within a page of others, as high as what it shows: it is told the page, whence its visitor came, and how he was led there. */
export function scriptCode({ address, title }: Framed, language: Language): string {
  const script = new URL("/f/embed.js", address).href;
  const called = escaped(saidIn(title, language));
  return `<script async src="${escaped(script)}"\n  data-trato-form="${escaped(address)}" data-title="${called}"></script>`;
}

/** The same without a script, of a height that stays as it is. */
export function frameCode({ address, title }: Framed, language: Language): string {
  const called = escaped(saidIn(title, language));
  return `<iframe src="${escaped(address)}?embed=1&amp;lang=${language}" title="${called}"
  width="100%" height="700" style="border: 0"
  referrerpolicy="no-referrer-when-downgrade"></iframe>`;
}

/** A form to be put into a page of one's own, in one language: plain, for the page's own looks. */
export function htmlCode({ address, questions, consent, button }: Shown, language: Language): string {
  const encoding = takesFiles({ questions }) ? ` enctype="multipart/form-data"` : "";
  const lines = questions.flatMap((question) => linesOf(question, language));
  if (consent) lines.push(labelled(boxOf(ownNames.consent, "yes", consent.isRequired), saidIn(consent.text, language)));
  return [
    `<form method="post" action="${escaped(address)}?lang=${language}"${encoding}>`,
    ...lines.map((line) => `  ${line}`),
    `  <input name="${ownNames.trap}" style="display: none" tabindex="-1" autocomplete="off">`,
    `  <button>${escaped(saidIn(button, language))}</button>`,
    "</form>",
  ].join("\n");
}

const needed = (isRequired: boolean): string => (isRequired ? " required" : "");

const boxOf = (name: string, value: string, isRequired = false): string =>
  `<input type="checkbox" name="${name}" value="${escaped(value)}"${needed(isRequired)}>`;

const labelled = (control: string, label: string): string => `<label>${control} ${escaped(label)}</label>`;

function linesOf(question: Question, language: Language): string[] {
  const { name, kind, isRequired } = question;
  const label = escaped(labelOf(question, language));
  const choices = question.choices.map((choice) => saidIn(choice, language));
  const named = `name="${name}"${needed(isRequired)}`;
  if (kind === "tick") return [labelled(boxOf(name, "yes", isRequired), labelOf(question, language))];
  if (kind === "choices") {
    const boxes = choices.map((said) => `  ${labelled(boxOf(name, said), said)}`);
    return [`<fieldset><legend>${label}</legend>`, ...boxes, "</fieldset>"];
  }
  if (kind === "choice") {
    const options = choices.map((said) => `<option>${escaped(said)}</option>`).join("");
    return [`<label>${label} <select ${named}>${options}</select></label>`];
  }
  if (kind === "file") return [`<label>${label} <input type="file" ${named} multiple></label>`];
  const isLong = kind === "text" || name === "description";
  return [`<label>${label} ${isLong ? `<textarea ${named}></textarea>` : `<input ${named}>`}</label>`];
}

const wayCode = `"${ownNames.page}": location.href, "${ownNames.referrer}": document.referrer`;

/** How a script sends the same. */
export function jsonCode({ address, questions, consent }: Omit<Shown, "button">): string {
  const asked = questions.filter(({ kind }) => kind !== "file");
  const answers = Object.fromEntries(asked.map(({ name, kind }) => [name, kind === "choices" ? ["…"] : "…"]));
  const body = JSON.stringify({ ...answers, ...(consent && { [ownNames.consent]: true }) }, null, 2);
  return `await fetch(${JSON.stringify(address)}, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(${body.replaceAll("\n", "\n  ").replace("\n  }", `,\n    ${wayCode}\n  }`)}),
});`;
}
