import type { LetterUse } from "@trato/domain/kinds.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { TemplateProblem } from "@trato/domain/messaging/templates/records.ts";
import type { TemplateText, TemplateTexts } from "@trato/domain/messaging/templates/template-texts.ts";
import { type Placeholder, placeholderMeant, placeholdersOfAll } from "@trato/domain/fields/placeholders.ts";
import { namedIn, problemIn, type ReadText, readText } from "./liquid.ts";

type Part = TemplateProblem["part"];

/** A template that was read, or what is wrong with it. */
export type Checked = { subject: ReadText; body: ReadText; problems: TemplateProblem[] };

/** Reads a template for letters that may name these. */
export function checkTemplate({ subject, body }: TemplateText, known: readonly Placeholder[]): Checked {
  const ofSubject = checkPart("subject", subject, known);
  const ofBody = checkPart("body", body, known);
  return { subject: ofSubject.read, body: ofBody.read, problems: [...ofSubject.problems, ...ofBody.problems] };
}

/** Refuses texts with a mistake, at the field where it stands. */
export function refuseMistaken(texts: TemplateTexts, uses: readonly LetterUse[]): void {
  const known = placeholdersOfAll(uses);
  for (const [language, text] of Object.entries(texts)) {
    const [problem] = text ? checkTemplate(text, known).problems : [];
    if (!problem) continue;
    const { part, code, ...details } = problem;
    throw new Refusal("invalid", code, { path: `texts.${language}.${part}`, ...details });
  }
}

function checkPart(part: Part, text: string, known: readonly Placeholder[]) {
  try {
    const read = readText(text);
    return { read, problems: unknownIn(read, known).map((each) => ({ part, ...each })) };
  } catch (error) {
    return { read: [], problems: [{ part, meant: null, ...problemIn(error) }] };
  }
}

function unknownIn(read: ReadText, known: readonly Placeholder[]) {
  return namedIn(read)
    .filter(({ path }) => !known.some((each) => each.path === path))
    .map(({ path, line }) => ({
      code: "template.unknown_placeholder" as const,
      line,
      near: path,
      meant: placeholderMeant(path, known),
    }));
}
