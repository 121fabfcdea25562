import type { ImportKind } from "./kinds.ts";
import type { Value } from "./read-cell.ts";

const restField: Partial<Record<ImportKind, string>> = {
  contacts: "comment",
  opportunities: "description",
  leads: "description",
};

/** Whether what no field takes is kept as text all the same. */
export const keepsRest = (kind: ImportKind): boolean => restField[kind] !== undefined;

/** What no field takes is kept as text, and a deal without a title is called after what it is about. */
export function complete(
  kind: ImportKind,
  read: Readonly<Record<string, Value>>,
  rest: readonly string[],
): Record<string, Value> {
  const values = kind === "contacts" ? named(read) : { ...read };
  const keep = restField[kind];
  if (kind === "leads" && values["lastName"] !== undefined)
    values["contactName"] = joined(values["contactName"], values["lastName"]);
  if (keep && rest.length > 0) values[keep] = [values[keep], ...rest].filter(Boolean).join("\n");
  if ((kind === "opportunities" || kind === "leads") && values["title"] === undefined) {
    const { product, customer, companyName, contactName, email, externalId } = values;
    const title = [product, customer ?? companyName ?? contactName].filter(Boolean).join(" · ") || email || externalId;
    if (title !== undefined) values["title"] = String(title).slice(0, 200);
  }
  return values;
}

/** A person's last name follows the first; a company without a person becomes a company. */
function named(read: Readonly<Record<string, Value>>): Record<string, Value> {
  const { name, lastName, company, ...others } = read;
  if (lastName !== undefined) return { kind: "person", ...read, name: joined(name, lastName) };
  if (name === undefined && company !== undefined) return { ...others, name: company, kind: "company" };
  return { ...read };
}

const joined = (...parts: (Value | undefined)[]): string => parts.filter((part) => part !== undefined).join(" ");
