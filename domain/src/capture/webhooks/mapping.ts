import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { inWords } from "../../inputs/said.ts";
import { changedBy, isReference } from "../../fields/field-lists.ts";
import type { Field, FieldWords } from "../../fields/field.ts";
import { opportunityFields } from "../../opportunities/fields.ts";
import { line } from "../../schemas.ts";
import { fieldOfName, keyOf, textOf, valueFor } from "../field-of-name.ts";
import { leadOf, type ReadLead } from "../lead-of.ts";
import { type Column, columnsOf } from "./columns.ts";

/** The fields of a lead that a value may go to; whose it is says the source. */
export const mappedFields: readonly (Field & { words: FieldWords })[] = changedBy(opportunityFields).filter(
  (field) => !isReference(field),
);

const others = ["firstName", "lastName", "consent", "line", "ignore"] as const;

/** Where a value goes: a field, half of a name, what its sender agreed to, a line of the description, or nowhere. */
export const targets = [...mappedFields.map(({ name }) => name), ...others];

const fieldNames: string[] = mappedFields.map(({ name }) => name);
const mostRules = 500;
const few = inWords(
  z.refine<object>((entries) => Object.keys(entries).length <= mostRules),
  inputWords.rules,
);
const path = z.string().check(z.maxLength(1_000));

/** What is made of a body: where the value at each path goes, what a field says where nothing came for it, and whether names mean fields. */
export const Mapping = z.object({
  rules: z.record(path, z.enum(targets)).check(few),
  constants: z.partialRecord(z.enum(fieldNames), line(1_000)).check(few),
  readsNames: z.boolean(),
});
export type Mapping = z.output<typeof Mapping>;

export const emptyMapping: Mapping = { rules: {}, constants: {}, readsNames: true };

/** What becomes of a value, and whether a rule says so or its own name. */
export type Placed = Column & { to: string; isByName: boolean };

/** Each value of a body and where it goes. */
export function placedBy({ rules, readsNames }: Mapping, body: unknown): Placed[] {
  return columnsOf(body).map((column) => {
    const to = rules[column.path];
    if (to !== undefined) return { ...column, to, isByName: false };
    const named = readsNames ? namedTarget(column) : undefined;
    return { ...column, to: named ?? "line", isByName: named !== undefined };
  });
}

/**
 * The lead that a mapping makes of a body; null where it says nothing. What has no place, or does not fit the one it has, is a line of the
 * description.
 */
export function leadBy(mapping: Mapping, body: unknown): ReadLead | null {
  const given: Given = { values: {}, lines: [] };
  for (const placed of placedBy(mapping, body)) place(given, placed);
  const hasContent = Object.keys(given.values).length > 0 || given.lines.length > 0;
  joinHalves(given);
  for (const [name, constant] of Object.entries(mapping.constants)) given.values[name] ??= constant;
  return hasContent ? leadOf(given.values, given.lines) : null;
}

/** Halves of a name are one, the first name first; where the whole came too, they are a line. */
function joinHalves({ values, lines }: Given): void {
  const { firstName, lastName } = values;
  const halves = [firstName, lastName].filter((half) => half !== undefined).map(textOf);
  delete values["firstName"];
  delete values["lastName"];
  if (halves.length === 0) return;
  if ("contactName" in values) lines.push(halves.join(" "));
  else values["contactName"] = halves.join(" ");
}

type Given = { values: Record<string, unknown>; lines: string[] };

function place(given: Given, { to, label, value }: Placed): void {
  const { values, lines } = given;
  if (to === "ignore") return;
  if (to === "consent") values["consent"] ??= agreed(label, value);
  else if (to === "line" || !fits(to, value)) lines.push(lineOf(label, value));
  else if (!(to in values)) values[to] = value;
  else if (to in joined) values[to] = [values[to], value].map(textOf).join(joined[to]);
  else lines.push(lineOf(label, value));
}

const lineOf = (label: string, value: unknown): string => [label, textOf(value)].filter(Boolean).join(": ");

/** Several values for one of these are one; of others the first stands. */
const joined: Record<string, string> = { description: "\n\n", tags: ", ", contactName: " ", street: ", " };

const fits = (to: string, value: unknown): boolean => {
  if (to === "firstName" || to === "lastName") return typeof value === "string";
  const field = mappedFields.find(({ name }) => name === to);
  return field !== undefined && valueFor(field, value) !== null;
};

const yes = /^(true|yes|s[ií]|on|1|ok|x|accept(ed)?|acepto|checked)$/i;
const no = /^(false|no|off|0)$/i;

/** A ticked box agrees to the words beside it; a text to what it says. */
function agreed(label: string, value: Column["value"]): string | null {
  const said = String(value).trim();
  if (no.test(said)) return null;
  return yes.test(said) ? label : said;
}

const halves: Record<string, string> = {
  firstname: "firstName",
  lastname: "lastName",
  apellidos: "lastName",
  apellido: "lastName",
};

/** How forms call the kinds of what is filled in. */
const ofKinds: Record<string, string> = { email: "email", phone_number: "phone", tel: "phone", url: "website" };

/** "Your name", "What is your company?", "¿Cuál es tu teléfono?": what is asked for stands at the end. */
const asking = /^(and|y)?(whatis|whats|cuales|dinos|escribe|introduce|indica|enter)?(your|tu|su|the|el|la)(?=\w{3})/;

/** Questions for a name that do not name it. */
const questions: Record<string, string> = {
  comotellamas: "contactName",
  comosellama: "contactName",
  nombreyapellido: "contactName",
};

/** What the name of a value means, or the last part of where it stands, or else its kind. */
function namedTarget({ label, path: at, kind }: Column): string | undefined {
  const last = at.slice(at.lastIndexOf("/") + 1);
  for (const name of [label, last]) {
    const key = keyOf(name);
    if (key === "consent") return "consent";
    for (const each of [key, key.replace(asking, "")]) {
      const field = halves[each] ?? questions[each] ?? fieldOfName(each)?.name;
      if (field && targets.includes(field)) return field;
    }
  }
  return kind && ofKinds[kind];
}

/** The constant that its field does not take, by its field's name. */
export function wrongConstant({ constants }: Mapping): string | undefined {
  return Object.entries(constants).find(([name, value]) => !fits(name, value))?.[0];
}
