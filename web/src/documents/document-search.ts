import * as z from "zod/mini";

/** What the address of every list of documents keeps beside the fields of its kind. */
export const documentSearch = {
  search: z.string(),
  createdFrom: z.string(),
  createdTo: z.string(),
  confirmedFrom: z.string(),
  confirmedTo: z.string(),
};
