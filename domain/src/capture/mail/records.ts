import * as z from "zod/mini";
import { moment } from "../../schemas.ts";

/** A mail that arrived, with all that it says. */
export const ReceivedMail = z.object({
  from: z.object({ name: z.string(), address: z.string() }),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  hasHtml: z.boolean(),
  sentAt: z.nullable(moment()),
});
export type ReceivedMail = z.output<typeof ReceivedMail>;
