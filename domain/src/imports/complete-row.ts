import { columnsOfNoAddress } from "../contacts/address-cells.ts";
import { wrongInLine } from "./documents/document-rows.ts";
import { productKindOf } from "./kind-words.ts";
import { type ImportKind, isDocuments } from "./kinds.ts";
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
  const values = kind === "contacts" ? named(read) : kind === "products" ? stocked(read) : { ...read };
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

/** What there is of it is kept in stock, and what its kind says so of, unless somebody says that it is not. */
function stocked(read: Readonly<Record<string, Value>>): Record<string, Value> {
  const isStocked = saidKind(read) === "stored" || (read["stock"] !== undefined && !isService(read));
  return isStocked ? { storable: true, ...read } : { ...read };
}

/** Whether a row of products tells of a service. */
export const isService = (read: Readonly<Record<string, Value>>): boolean =>
  saidKind(read) === "service" && read["storable"] !== true;

const saidKind = ({ kind }: Readonly<Record<string, Value>>) => productKindOf(String(kind ?? ""));

/** What is wrong with a field of a row; without a code what its shape says. */
export type Contradiction = { id: string; code?: string };

/** What a row tells that cannot be together: stock of what is not kept, terms of no vendor, an address that does not say where. */
export function contradictionsIn(kind: ImportKind, values: Readonly<Record<string, Value>>): Contradiction[] {
  if (isDocuments(kind)) return wrongInLine(kind, values);
  if (kind === "contacts") return columnsOfNoAddress(values);
  if (kind !== "products") return [];
  const { stock, storable, vendor } = values;
  const isNoStock = storable === true || stock === undefined || stock === "0";
  const ofNobody = ["vendorPrice", "vendorCode"].filter((id) => vendor === undefined && values[id] !== undefined);
  return [
    ...(isNoStock ? [] : [{ id: "stock", code: "import.stock_not_kept" }]),
    ...ofNobody.map((id) => ({ id, code: "import.no_vendor" })),
  ];
}

const joined = (...parts: (Value | undefined)[]): string => parts.filter((part) => part !== undefined).join(" ");
