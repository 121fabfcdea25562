import * as z from "zod/mini";
import { UnprintableLine } from "../../documents/records.ts";
import { id, language } from "../../schemas.ts";
import { letterUses } from "./letters.ts";
import { templateProblems } from "./template-problems.ts";

const text = z.object({ subject: z.string(), body: z.string() });

export const MailTemplate = z.object({
  id: id<"mail_templates">(),
  name: z.string(),
  uses: z.array(z.enum(letterUses)),
  texts: z.object({ en: z.optional(text), es: z.optional(text) }),
  isArchived: z.boolean(),
  version: z.int(),
});
export type MailTemplate = z.output<typeof MailTemplate>;

/** In their order: the first for something is what is written where nobody chooses. */
export const MailTemplateList = z.object({ items: z.array(MailTemplate) });

/** What is wrong with a template: in which line, near which words, and what was meant. */
export const TemplateProblem = z.object({
  part: z.enum(["subject", "body"]),
  code: z.enum(templateProblems),
  line: z.int(),
  near: z.string(),
  meant: z.nullable(z.string()),
});
export type TemplateProblem = z.output<typeof TemplateProblem>;

/** What a template says of a record: `missing` are the placeholders that have no value there. */
export const TriedLetter = z.object({
  subject: z.string(),
  body: z.string(),
  missing: z.array(z.string()),
  problems: z.array(TemplateProblem),
});
export type TriedLetter = z.output<typeof TriedLetter>;

/** A mail as it is before anybody changes it, with the templates that there are for it; `attachment`: the document that goes with it. */
export const LetterDraft = z.object({
  to: z.nullable(z.string()),
  subject: z.string(),
  body: z.string(),
  missing: z.array(z.string()),
  language,
  templateId: z.nullable(id<"mail_templates">()),
  templates: z.array(z.object({ id: id<"mail_templates">(), name: z.string() })),
  attachment: z.nullable(z.string()),
  unprintable: z.array(UnprintableLine),
});
export type LetterDraft = z.output<typeof LetterDraft>;
