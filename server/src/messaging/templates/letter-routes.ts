import * as z from "zod/mini";
import { kinds, type LetterKind, type PageKind, type RouteOf, routeOf } from "@trato/domain/kinds.ts";
import { letterAsked, triedTemplate } from "@trato/domain/messaging/templates/inputs.ts";
import { LetterDraft, TriedLetter } from "@trato/domain/messaging/templates/records.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "../../platform/context.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { type Route, route } from "../../platform/routes.ts";
import { type Letter, tryTemplate, writeLetter } from "./write-letter.ts";

type Shape = Record<string, z.ZodMiniType>;
type One<Id extends Shape> = z.output<z.ZodMiniObject<Id>>;
type With<Id extends Shape, Asked extends Shape> = z.ZodMiniObject<Id & Asked>;

type Declared<Id extends Shape> = {
  may: Verb;
  one: z.ZodMiniObject<Id>;
  /** What a letter about it may tell: refused to whoever does not reach it. */
  letterOf: (ctx: Context, one: One<Id>) => Promise<Letter>;
  /** The document that goes with it. */
  print?: (ctx: Context, one: One<Id>) => Promise<Print>;
};

type Routes<Kind extends LetterKind & PageKind, Id extends Shape> = {
  [Key in RouteOf<"GET", Kind, "mail">]: Route<With<Id, typeof letterAsked>, typeof LetterDraft>;
} & { [Key in RouteOf<"POST", Kind, "try-template">]: Route<With<Id, typeof triedTemplate>, typeof TriedLetter> };

/** What a mail about a record says before anybody changes it, and what a template would say of it. */
export function letterRoutes<Kind extends LetterKind & PageKind, Id extends Shape>(
  kind: Kind,
  { may, one, letterOf, print }: Declared<Id>,
): Routes<Kind, Id> {
  const called = kinds[kind].one.en.toLowerCase();
  const example = { [`${kind}Id`]: "01990000-0000-7000-8000-000000000001" };
  const mail = route({
    may,
    summary: `What a mail about a ${called} says, by a template`,
    input: z.extend(one, letterAsked),
    output: LetterDraft,
    example,
    run: async (ctx, input) => {
      const { templateId, language, ...of } = input as Asked & One<Id>; // as it was put together
      const about = of as unknown as One<Id>; // what is left of it
      return writeLetter(ctx, await letterOf(ctx, about), { templateId, language }, await print?.(ctx, about));
    },
  });
  const trial = route({
    may,
    summary: `What a template would say of a ${called}`,
    input: z.extend(one, triedTemplate),
    output: TriedLetter,
    example: { ...example, subject: "Hello {{ contact.name }}", body: "Kind regards\n{{ me.signature }}" },
    run: async (ctx, input) => {
      const { subject, body, language, ...of } = input as Tried & One<Id>; // as it was put together
      return tryTemplate(ctx, await letterOf(ctx, of as unknown as One<Id>), { subject, body, language }); // what is left of it
    },
  });
  const routes = { [routeOf("GET", kind, "mail")]: mail, [routeOf("POST", kind, "try-template")]: trial };
  return routes as unknown as Routes<Kind, Id>; // each under its own name
}

type Asked = z.output<z.ZodMiniObject<typeof letterAsked>>;
type Tried = z.output<z.ZodMiniObject<typeof triedTemplate>>;
