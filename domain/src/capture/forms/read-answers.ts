import { longText, oneLine } from "../../one-form.ts";
import type { Language, Pair } from "../../words.ts";
import { fieldOfName, valueFor } from "../field-of-name.ts";
import { leadOf, type ToldLead } from "../lead-of.ts";
import type { Consent } from "../records.ts";
import { askedField } from "./asked-fields.ts";
import { type FileProblem, type GivenFiles, readFiles } from "./given-files.ts";
import { type Question, saidIn } from "./design.ts";
import type { WebForm } from "./records.ts";
import { labelOf } from "./starting-form.ts";
import { visitorWords } from "./visitor-words.ts";

/** What was filled in, by the names of the questions; of one that takes several, all of them. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** What is wrong with an answer, by the name of its words. */
export type AnswerProblem = "missing" | "wrong" | "wrongEmail" | "chooseOne" | "agree" | "nothing" | FileProblem;

/** A lead, or what is wrong by the name of its question; what is wrong with the whole under "". */
export type ReadAnswers = {
  problems: ReadonlyMap<string, AnswerProblem>;
  lead: ToldLead | null;
  consent: Consent | null;
};

type Asking = Pick<WebForm, "questions" | "consent" | "files" | "teamId" | "source" | "medium" | "campaign">;

/** Names that say something of the way by which a visitor came, or of the sending itself. */
export const ownNames = {
  ticket: "trato_ticket",
  trap: "confirm_address",
  proof: "altcha",
  page: "trato_page",
  referrer: "trato_referrer",
  consent: "consent",
} as const;

const ways = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] as const;

/** What stands in a form that nobody sees, to be sent along: by which way its visitor came. */
export const wayNames: readonly string[] = [ownNames.page, ownNames.referrer, ...ways];

/** Of a page's address, what it says itself of the way by which its visitor came, where nothing else does. */
function withWays(answers: Answers): Answers {
  const page = answers.get(ownNames.page)?.[0] ?? "";
  if (!URL.canParse(page)) return answers;
  const told = new URL(page).searchParams;
  const known = ways.flatMap((name) => {
    const said = answers.has(name) ? "" : (told.get(name) ?? "").replaceAll("\0", "");
    return said ? [[name, [said]] as const] : [];
  });
  return new Map([...answers, ...known]);
}

const unanswered = new Set<string>([...Object.values(ownNames), ...ways]);

/**
 * Reads what a visitor filled in: fields of the lead by what they take, questions of the form's own as lines of the description, for
 * those who sell in `theirs`. A name that the form does not ask for is such a line too, whatever it is called: nobody sets by it what
 * he was not asked. `language`: in which the consent was read; `files`: null where it came in a way that brings none.
 */
export function readAnswers(
  form: Asking,
  given: Answers,
  { language, theirs, files }: { language: Language; theirs: Language; files: GivenFiles },
): ReadAnswers {
  const answers = withWays(underAskedNames(form, given));
  const problems = new Map<string, AnswerProblem>();
  const values: Record<string, unknown> = {};
  const lines: string[] = [];
  for (const question of form.questions) {
    const said = answers.get(question.name) ?? [];
    const read =
      question.kind === "file" ? readFiles(question, said, { ...form, given: files }) : readOne(question, said, theirs);
    if ("problem" in read) problems.set(question.name, read.problem);
    else if (question.kind === "lead") values[question.name] = read.is;
    else if (read.is) lines.push(`${labelOf(question, theirs)}: ${read.is}`);
  }
  const consent = consentIn(form, answers, language);
  if (form.consent?.isRequired && !consent) problems.set(ownNames.consent, "agree");
  const asked = new Set(form.questions.map(({ name }) => name));
  for (const [name, said] of answers)
    if (!asked.has(name) && !unanswered.has(name)) lines.push(...lineOf(oneLine(name), said));
  if (problems.size === 0 && form.files.most < (files?.length ?? 0)) problems.set(fileQuestion(form), "tooManyFiles");
  if (problems.size > 0) return { problems, lead: null, consent };
  const lead = leadFrom(values, lines, wayLines(answers, theirs));
  if (!lead) return { problems: new Map([["", "nothing"]]), lead: null, consent };
  return { problems, lead: { ...lead, ...toldBy(form, answers) }, consent };
}

const fileQuestion = ({ questions }: Asking): string => questions.find(({ kind }) => kind === "file")?.name ?? "";

type Read = { is: string | null } | { problem: AnswerProblem };

function readOne(question: Question, given: readonly string[], theirs: Language): Read {
  const filled = given.map((text) => longText(text).trim()).filter((text) => text !== "");
  if (filled.length === 0) return question.isRequired ? { problem: "missing" } : { is: null };
  if (question.kind === "lead") return readField(question.name, filled.join(", "));
  if (question.kind === "tick") return { is: visitorWords.yes[theirs] };
  if (question.kind !== "choice" && question.kind !== "choices") return { is: filled.join("\n") };
  const chosen = filled.map((text) => question.choices.find(({ en, es }) => text === en || text === es));
  if (chosen.includes(undefined) || (question.kind === "choice" && chosen.length > 1)) return { problem: "chooseOne" };
  return { is: chosen.map((choice) => choice && saidIn(choice, theirs)).join(", ") };
}

function readField(name: string, text: string): Read {
  const field = askedField(name);
  const taken = field ? valueFor(field, field.kind === "long" ? text : oneLine(text)) : null;
  if (taken) return { is: String(taken.is) };
  return { problem: field?.kind === "email" ? "wrongEmail" : "wrong" };
}

/** Pages of one's own call fields as they like: what the form asks for is found under the names that imports know, too. */
function underAskedNames(form: Asking, given: Answers): Map<string, readonly string[]> {
  const asked = new Set(form.questions.map(({ name }) => name));
  const found = new Map<string, readonly string[]>();
  for (const [name, said] of given) {
    const meant = asked.has(name) || unanswered.has(name) ? name : fieldOfName(name)?.name;
    const isFree = meant !== undefined && asked.has(meant) && !given.has(meant) && !found.has(meant);
    found.set(isFree ? meant : name, said);
  }
  return found;
}

function consentIn({ consent }: Asking, answers: Answers, language: Language): Consent | null {
  const said = answers.get(ownNames.consent)?.at(-1)?.trim().toLowerCase() ?? "";
  const agrees = said !== "" && !["0", "false", "no", "off"].includes(said);
  return consent && agrees ? { text: saidIn(consent.text, language), at: null } : null;
}

function leadFrom(values: Record<string, unknown>, lines: readonly string[], ways: readonly string[]): ToldLead | null {
  const { description, ...rest } = values;
  const said = [description, lines.join("\n")].filter(Boolean).join("\n\n");
  const read = leadOf({ ...rest, ...(said && { description: said }) });
  if (!read || ways.length === 0) return read?.lead ?? null;
  const whole = [read.lead.description, ways.join("\n")].filter(Boolean).join("\n\n");
  return { ...read.lead, description: whole.slice(0, longestDescription).toWellFormed() };
}

const longestDescription = 20_000;

const first = (answers: Answers, name: string): string => oneLine(answers.get(name)?.[0] ?? "").slice(0, 1_000);

/** What is known of the way by which a visitor came and has no field of its own. */
function wayLines(answers: Answers, language: Language): string[] {
  const known: [Pair<string>, string][] = [
    [visitorWords.page, ownNames.page],
    [visitorWords.referrer, ownNames.referrer],
    [visitorWords.term, "utm_term"],
    [visitorWords.content, "utm_content"],
  ];
  return known.flatMap(([words, name]) => lineOf(words[language], [first(answers, name)]));
}

function lineOf(label: string, said: readonly string[]): string[] {
  const text = said
    .map((each) => longText(each).trim())
    .filter(Boolean)
    .join(", ");
  return text ? [`${label}: ${text}`] : [];
}

/** Whose the lead is and by which way it came: as the visitor's address said it, else as the form does. */
function toldBy({ teamId, source, medium, campaign }: Asking, answers: Answers): Partial<ToldLead> {
  const way = (name: string, own: string | null) => first(answers, name).slice(0, 100).toWellFormed() || own;
  const told = {
    teamId,
    source: way("utm_source", source),
    medium: way("utm_medium", medium),
    campaign: way("utm_campaign", campaign),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== ""));
}
