import { letterValue } from "@trato/domain/fields/letter-value.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { LetterUse } from "@trato/domain/kinds.ts";
import type { LetterAsked, TriedTemplate } from "@trato/domain/messaging/templates/inputs.ts";
import type { LetterDraft, TriedLetter } from "@trato/domain/messaging/templates/records.ts";
import { startingTemplates } from "@trato/domain/messaging/templates/starting-template-words.ts";
import { textIn, type TemplateText } from "@trato/domain/messaging/templates/template-texts.ts";
import { placeholdersOf } from "@trato/domain/fields/placeholders.ts";
import type { Language } from "@trato/domain/words.ts";
import { readLetterhead } from "../../identity/company/read-letterhead.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { authorize } from "../../platform/permissions.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { unprintableIn } from "../../platform/print/unprintable.ts";
import { found, own } from "../../platform/rows.ts";
import { checkTemplate } from "./check-template.ts";
import { type Filling, filled } from "./liquid.ts";
import { templatesFor } from "./read-templates.ts";

/** What is known of a record as somebody writes a letter about it: to whom, in which language, and the values of its placeholders. */
export type Letter = {
  use: LetterUse;
  to: string | null;
  language: Language;
  /** By their first words: `{ contact: { name: "Ana" }, sale: { number: "S00001" } }`. */
  values: Record<string, Record<string, unknown>>;
  currency?: string | undefined;
  /** On whose behalf it is written, where that is not whoever acts. */
  by?: Id<"members"> | null | undefined;
};

/** A mail as a template has it, filled in; the usual one where none is chosen, and what Trato came with where there is none. */
export async function writeLetter(
  ctx: Context,
  letter: Letter,
  { templateId, language }: LetterAsked = {},
  print?: Print,
): Promise<LetterDraft> {
  const offered = await templatesFor(ctx, letter.use);
  const chosen = templateId === undefined ? offered[0] : found(offered.find(({ id }) => id === templateId));
  const texts = chosen?.texts ?? startingTemplates.find(({ uses }) => uses.includes(letter.use))?.texts ?? {};
  const text = textIn(texts, language ?? letter.language);
  const { subject, body, missing } = await fill(ctx, letter, text, text.language);
  return {
    to: letter.to,
    subject: subject.replaceAll(/\s+/g, " ").trim(),
    body,
    missing,
    language: text.language,
    templateId: chosen?.id ?? null,
    templates: offered.map(({ id, name }) => ({ id, name })),
    attachment: print?.name ?? null,
    unprintable: print ? unprintableIn(print.content) : [],
  };
}

/** What a template would say of a record, or what is wrong with it: for whoever writes one. */
export function tryTemplate(ctx: Context, letter: Letter, { language, ...text }: TriedTemplate): Promise<TriedLetter> {
  authorize(ctx, "message.send");
  nothingToRecord(ctx);
  return fill(ctx, letter, text, language ?? letter.language);
}

async function fill(ctx: Context, letter: Letter, text: TemplateText, language: Language): Promise<TriedLetter> {
  const known = placeholdersOf(letter.use);
  const { subject, body, problems } = checkTemplate(text, known);
  if (problems.length > 0) return { subject: "", body: "", missing: [], problems };
  const fillings = await fillingsOf(ctx, letter, language);
  const [ofSubject, ofBody] = [filled(subject, fillings), filled(body, fillings)];
  const missing = [...new Set([...ofSubject.missing, ...ofBody.missing])];
  return { subject: ofSubject.text, body: ofBody.text, missing, problems };
}

async function fillingsOf(ctx: Context, letter: Letter, language: Language): Promise<Map<string, Filling>> {
  const format = formatFor({ ...ctx.workspace, language }, () => ctx.now);
  const currency = letter.currency ?? ctx.workspace.currency;
  const values = {
    ...letter.values,
    me: await writerOf(ctx, letter.by),
    company: await companyOf(ctx, language),
  };
  return new Map(
    placeholdersOf(letter.use).map(({ path, field }) => [
      path,
      letterValue(field, valueAt(values, path), format, currency),
    ]),
  );
}

const valueAt = (values: Letter["values"], path: string): unknown =>
  path.split(".").reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], values); // an object each

async function writerOf(ctx: Context, by: Letter["by"]) {
  const memberId = by ?? ctx.actor.memberId;
  const columns = ["name", "email", "signature"] as const;
  const member = memberId && (await own(ctx, "members").select(columns).where("id", "=", memberId).executeTakeFirst());
  if (!member) return { name: ctx.workspace.name, signature: ctx.workspace.name };
  return { ...member, signature: member.signature?.trim() || member.name };
}

async function companyOf(ctx: Context, language: Language) {
  const { address, ...company } = await readLetterhead(ctx, language);
  return { ...company, address: address.join(", ") };
}
