import { type FormDesign, unsaid } from "@trato/domain/capture/forms/design.ts";
import type { Language } from "@trato/domain/words.ts";
import type { WebForm } from "./queries.ts";

/** A form as it is being changed: what may be missing is empty text. */
export type WebFormValues = Pick<
  WebForm,
  | "name"
  | "isOn"
  | "teamId"
  | "title"
  | "intro"
  | "questions"
  | "consent"
  | "button"
  | "thanks"
  | "language"
  | "isBranded"
  | "files"
  | "asksProof"
> & { source: string; medium: string; campaign: string; redirect: string; allowedPages: string };

export const valuesOf = ({
  id: _,
  version: __,
  address: ___,
  isArchived: ____,
  source,
  medium,
  campaign,
  redirect,
  allowedPages,
  ...form
}: WebForm): WebFormValues => ({
  ...form,
  source: source ?? "",
  medium: medium ?? "",
  campaign: campaign ?? "",
  redirect: redirect ?? "",
  allowedPages: allowedPages.join("\n"),
});

type Told = "source" | "medium" | "campaign" | "redirect";
type Sent<V> = { [K in keyof V]: K extends Told ? string | null : K extends "allowedPages" ? string[] : V[K] };

const texts: readonly string[] = ["source", "medium", "campaign", "redirect"] satisfies Told[];

/** As it is sent: what is empty is nothing. */
export function sentOf<V extends Partial<WebFormValues>>(values: V): Sent<V> {
  const entries = Object.entries(values).map(([name, value]) => {
    if (typeof value !== "string") return [name, value];
    if (name === "allowedPages") return [name, linesIn(value)];
    return [name, texts.includes(name) ? value.trim() || null : value];
  });
  return Object.fromEntries(entries) as Sent<V>; // the same names
}

const linesIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What its visitors would see now. */
export const designIn = ({ redirect, allowedPages, ...values }: WebFormValues): FormDesign => ({
  ...values,
  allowedPages: linesIn(allowedPages),
  redirect: redirect.trim() || null,
});

type Said = Record<Language, string>;

/** Choices as they are typed in one language, one a line; what they are called in the other stays with its line. */
export function choicesTyped(former: readonly Said[], typed: string, language: Language): Said[] {
  const lines = typed.split("\n");
  return lines.map((line, index) => ({ ...(former[index] ?? unsaid), [language]: line }));
}

export const choicesText = (choices: readonly Said[], language: Language): string =>
  choices.map((choice) => choice[language]).join("\n");
