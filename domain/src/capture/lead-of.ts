import { longText, oneLine } from "../one-form.ts";
import type { CreateLead } from "../opportunities/inputs.ts";
import { consentOf } from "./consent.ts";
import { fieldOfName, keyOf, textOf, valueFor } from "./field-of-name.ts";
import type { Consent } from "./records.ts";
import { isNothing, isObject, type Values } from "./values.ts";

/** What a lead is told, without the id of its record. */
export type ToldLead = Omit<CreateLead, "id" | "externalId">;

/** What was read of something that arrived: the lead, and whether its sender agreed to be written to. */
export type ReadLead = { lead: ToldLead; consent: Consent | null };

const longestTitle = 200;
const longestDescription = 20_000;

/**
 * Reads a lead from whatever a form, a script or another system sent: names and values, by the names of the fields or by the headings
 * that imports know. A name that is no field, or a value that its field does not take, is a line of the description, after those of `before`: nothing
 * is lost. Null where there is nothing to read.
 */
export function leadOf(given: Values, before: readonly string[] = []): ReadLead | null {
  const { address, lines, consent, ...read } = readAll(withWholeName(given), before);
  const title = titleOf(read.values, lines);
  if (title === null) return null;
  const description = [read.values["description"], lines.join("\n")].filter(Boolean).join("\n\n");
  const lead = {
    ...read.values,
    ...(Object.keys(address).length > 0 && { address }),
    ...(description && { description: longText(description).slice(0, longestDescription).toWellFormed() }),
    title,
  } as ToldLead; // each value was taken by its field's own schema
  return { lead, consent };
}

type Read = { values: Values; address: Values; lines: string[]; consent: Consent | null };

function readAll(given: Values, before: readonly string[]): Read {
  const read: Read = { values: {}, address: {}, lines: [...before], consent: null };
  for (const [name, value] of Object.entries(given)) if (!isNothing(value)) readOne(read, name, value);
  return read;
}

function readOne(read: Read, name: string, value: unknown): void {
  if (keyOf(name) === "consent") {
    read.consent = consentOf(value);
    if (read.consent) return;
  }
  if (keyOf(name) === "address" && isObject(value)) {
    for (const [part, said] of Object.entries(value)) if (!isNothing(said)) readOne(read, part, said);
    return;
  }
  const field = fieldOfName(name);
  const into = field?.within ? read.address : read.values;
  const taken = field && !(field.name in into) ? valueFor(field, value) : null;
  if (field && taken) into[field.name] = taken.is;
  else read.lines.push(`${oneLine(name)}: ${textOf(value)}`);
}

/** Forms that ask for first and last name apart mean one person. */
function withWholeName(given: Values): Values {
  const parts = Object.entries(given).filter(([name]) => /^(first|last)name$|^apellidos?$/.test(keyOf(name)));
  const names = parts.map(([, value]) => value);
  if (parts.length === 0 || !names.every((value) => typeof value === "string")) return given;
  const called = Object.keys(given).find((name) => /^(nombre|name)$/.test(keyOf(name)));
  const first = called ? [given[called]] : [];
  const rest = Object.fromEntries(
    Object.entries(given).filter(([name]) => name !== called && !parts.some(([part]) => part === name)),
  );
  return { contactName: [...first, ...names].join(" "), ...rest };
}

/** What a lead is called that has no title: the company or person that it is about, else how it begins. */
export function titleOf(values: Values, lines: readonly string[] = []): string | null {
  const { title, companyName, contactName, email, phone, description } = values;
  const called = [title, companyName, contactName, email, phone, description, lines[0]].find(
    (each) => typeof each === "string" && each !== "",
  );
  return typeof called === "string" ? oneLine(called).slice(0, longestTitle).toWellFormed() : null;
}
