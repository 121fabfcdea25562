import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { language, line, text } from "../../schemas.ts";
import type { Language } from "../../words.ts";

const said = (max: number) => z.object({ en: line(max), es: line(max) });
const longSaid = (max: number) => z.object({ en: text(max), es: text(max) });

/** How a form asks: for a field of the lead, or with a question of its own, whose answer is a line of the description. */
export const questionKinds = ["lead", "line", "text", "choice", "choices", "tick", "file"] as const;

/** One thing that a form asks. */
export const Question = z.object({
  /** The field of the lead, or a name of the form's own, as "own-1". */
  name: z.string().check(shaped(/^(own-\d{1,4}|[a-zA-Z0-9]{1,40})$/, inputWords.questionName)),
  kind: z.enum(questionKinds),
  label: said(200),
  help: said(300),
  isRequired: z.boolean(),
  choices: z.array(said(200)).check(z.maxLength(50)),
});
export type Question = z.output<typeof Question>;

/** What is asked for besides: words that a visitor agrees to. */
export const AskedConsent = z.object({ text: longSaid(2_000), isRequired: z.boolean() });
export type AskedConsent = z.output<typeof AskedConsent>;

/** What visitors' files may be, by what they hold. */
export const fileKinds = ["picture", "document", "other"] as const;
export type FileKind = (typeof fileKinds)[number];

/** How many files a form takes with one sending, how large each may be, and of which kinds. */
export const TakenFiles = z.object({
  most: z.int().check(z.minimum(1), z.maximum(10)),
  megabytes: z.int().check(z.minimum(1), z.maximum(25)),
  kinds: z.array(z.enum(fileKinds)).check(z.minLength(1), z.maxLength(fileKinds.length)),
});
export type TakenFiles = z.output<typeof TakenFiles>;

/** What a form asks and says, in both languages. A text that is missing in one is said in the other. */
export const FormDesign = z.object({
  title: said(200),
  intro: longSaid(2_000),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(40)),
  consent: z.nullable(AskedConsent),
  button: said(60),
  thanks: longSaid(2_000),
  /** Where a visitor is led instead of thanks. */
  redirect: z.nullable(line(500)),
  /** Always in this language; null: in the visitor's. */
  language: z.nullable(language),
  /** With the company's logo and colour. */
  isBranded: z.boolean(),
  files: TakenFiles,
  /** Visitors' devices prove by some work that they do not send to thousands; whose does not waits. */
  asksProof: z.boolean(),
  /** Whose pages alone may show it within themselves, as "https://ruiz.example"; none: any page may. */
  allowedPages: z.array(line(200)).check(z.maxLength(20)),
});
export type FormDesign = z.output<typeof FormDesign>;

export const takesFiles = ({ questions }: Pick<FormDesign, "questions">): boolean =>
  questions.some(({ kind }) => kind === "file");

/** A text that is missing in both. */
export const unsaid: Record<Language, string> = { en: "", es: "" };

/** A text in a language, or in the other one where it is missing. */
export function saidIn(words: Record<Language, string>, spoken: Language): string {
  return words[spoken] || words[spoken === "en" ? "es" : "en"];
}
