import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { inWords } from "../../inputs/said.ts";
import { type Language, languages } from "../../words.ts";
import { id, language, name, text, version } from "../../schemas.ts";
import { letterUses } from "./letters.ts";

const part = z.object({ subject: name(500), body: text(10_000, 1) });

/** What it says, in each language in which it is written: in one at least. */
const texts = z
  .strictObject(
    Object.fromEntries(languages.map((each) => [each, z.optional(part)])) as Record<
      Language,
      z.ZodMiniOptional<typeof part>
    >,
  ) // each language
  .check(
    inWords(
      z.refine((written) => Object.values(written).some((each) => each !== undefined), { path: [] }),
      inputWords.oneLanguage,
    ),
  );

const uses = z.array(z.enum(letterUses)).check(z.minLength(1), z.maxLength(letterUses.length));

export const CreateMailTemplate = z.object({ id: z.optional(id<"mail_templates">()), name: name(), uses, texts });
export type CreateMailTemplate = z.output<typeof CreateMailTemplate>;

const templateId = id<"mail_templates">();

export const EditMailTemplate = z.object({
  templateId,
  version,
  name: z.optional(name()),
  uses: z.optional(uses),
  texts: z.optional(texts),
  isArchived: z.optional(z.boolean()),
});
export type EditMailTemplate = z.output<typeof EditMailTemplate>;

/** All of them, in their new order. */
export const ReorderMailTemplates = z.object({ templateIds: z.array(templateId).check(z.maxLength(500)) });
export type ReorderMailTemplates = z.output<typeof ReorderMailTemplates>;

/** Which template, where it is not the first one, and in which language, where it is not the reader's. */
export const letterAsked = { templateId: z.optional(templateId), language: z.optional(language) };
export type LetterAsked = z.output<z.ZodMiniObject<typeof letterAsked>>;

/** What a template would say of a record, before it is kept. */
export const triedTemplate = { subject: text(500), body: text(10_000), language: z.optional(language) };
export type TriedTemplate = z.output<z.ZodMiniObject<typeof triedTemplate>>;
