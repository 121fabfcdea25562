import * as z from "zod/mini";
import { id, moment } from "../../schemas.ts";

/** What a customer asked on his page, or was answered; about one line, or about the whole. */
export const CustomerQuestion = z.object({
  id: z.string(),
  author: z.string(),
  body: z.string(),
  at: moment(),
  isOurs: z.boolean(),
  lineId: z.nullable(id<"sale_lines">()),
});
export type CustomerQuestion = z.output<typeof CustomerQuestion>;

/** The same for the seller; `lineName`: null where the line is gone, or it is about the whole. */
export const CustomerQuestions = z.object({
  items: z.array(z.extend(CustomerQuestion, { lineName: z.nullable(z.string()) })),
});
