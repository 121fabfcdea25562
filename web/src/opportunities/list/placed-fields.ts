import type { opportunityFields } from "@trato/domain/opportunities/fields.ts";

type Name = (typeof opportunityFields)[number]["name"];

/** The fields that have a column of their own in the lists, stand in another's, or in none. */
export const placedColumns: readonly Name[] = [
  "title",
  "contactName",
  "companyName",
  "email",
  "phone",
  "city",
  "source",
  "expectedRevenue",
  "priority",
  "tags",
  "expectedClosing",
  "customerId",
  "salespersonId",
  "teamId",
  "stageId",
];

/** The fields whose filter stands by itself. */
export const placedFilters: readonly Name[] = ["salespersonId", "teamId", "source", "tags", "stageId", "customerId"];
