import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { transferListFields } from "@trato/domain/stock/list-fields.ts";
import * as z from "zod/mini";
import { flag } from "../platform/search.ts";

/** The filters of the lists of deliveries and of receipts as their addresses keep them. */
export const transferSearch = {
  search: z.string(),
  state: z.enum(["waiting", "partial", "ready", "done", "cancelled", "all"]),
  late: flag(),
  sort: z.enum([...sortsOf(transferListFields), "createdAt", "-createdAt"]),
  /** The one that is open beside the list. */
  open: z.string(),
};
