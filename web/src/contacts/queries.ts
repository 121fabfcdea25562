import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { unlessEdited } from "../platform/commands.ts";
import { reading, readingPages } from "../platform/queries.ts";

/** A contact with its people, who else may be the same one, and how much there is about it. */
export type ContactDetails = OutputOf<"GET /contacts/:contactId">;
export type ContactRow = OutputOf<"GET /contacts">["items"][number];

/** The edits of one contact go one after the other. */
export const queueIdOf = (contactId: string): string => `contact ${contactId}`;

export function contactQuery(contactId: string) {
  const query = reading(
    "GET /contacts/:contactId",
    { contactId },
    { contact: "any", opportunity: "any", sale: "any", purchase: "any" }, // its people and what there is about it stand on the page too
  );
  const ask = (signal: AbortSignal) => call("GET /contacts/:contactId", { contactId }, { signal });
  return {
    ...query,
    queryFn: ({ signal }: { signal: AbortSignal }) => unlessEdited(queueIdOf(contactId), query, ask(signal)),
  };
}

export type ContactFilters = Omit<InputOf<"GET /contacts">, "limit" | "cursor" | "count">;

export const contactPages = (filters: ContactFilters) =>
  readingPages("GET /contacts", { ...filters, limit: 80 }, { contact: "any" });
export const contactCount = (filters: ContactFilters) =>
  reading("GET /contacts", { ...filters, limit: 1, count: "true" }, { contact: "any" });

/** What companies or people would become together. */
export const contactMergeQuery = (ids: readonly string[]) =>
  reading("GET /contact-merge-preview", { contactIds: [...ids] as ContactDetails["id"][] }, { contact: "any" }); // ids of theirs

export type ContactAddress = OutputOf<"GET /contacts/:contactId/addresses">["items"][number];

/** Where else goods and invoices of a contact go; of a person, also those of the company. */
export const addressesQuery = (contactId: string) =>
  reading("GET /contacts/:contactId/addresses", { contactId }, { timeline: "any" });

const shown = 5;

export const opportunitiesOfContact = (customerId: string) =>
  reading("GET /opportunities", { customerId, limit: shown }, { opportunity: "any" });
export const salesOfContact = (customerId: string) =>
  reading("GET /sales", { customerId, limit: shown }, { sale: "any" });
export const purchasesOfContact = (vendorId: string) =>
  reading("GET /purchases", { vendorId, limit: shown }, { purchase: "any" });
