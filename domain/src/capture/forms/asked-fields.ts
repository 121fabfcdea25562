import { everyday } from "../../everyday.ts";
import type { Field } from "../../fields/field.ts";
import { opportunityFields } from "../../opportunities/fields.ts";
import type { Language, Pair } from "../../words.ts";

/** What of a lead a visitor can be asked, in the order in which it is offered: who he is and what he wants, not what the company makes of it. */
export const askedNames = [
  "contactName",
  "companyName",
  "jobTitle",
  "email",
  "phone",
  "website",
  "title",
  "description",
  "street",
  "street2",
  "zip",
  "city",
  "state",
  "country",
] as const satisfies readonly (typeof opportunityFields)[number]["name"][];

export type AskedName = (typeof askedNames)[number];

/** What a visitor reads where the lead's own word is the company's. */
const toVisitors: { [Name in AskedName]?: Pair<string> } = {
  contactName: everyday.name,
  title: everyday.subject,
  description: everyday.message,
};

export const isAskedName = (name: string): name is AskedName => (askedNames as readonly string[]).includes(name);

/** The field of a lead that a name means; undefined where a visitor cannot be asked it. */
export function askedField(name: string): Field | undefined {
  return isAskedName(name) ? opportunityFields.find((field) => field.name === name) : undefined;
}

/** How a visitor is asked for a field of a lead, where the form has no words of its own. */
export function askedWords(name: AskedName, language: Language): string {
  return toVisitors[name]?.[language] ?? askedField(name)?.words?.[language] ?? name;
}
