import * as z from "zod/mini";
import { moment } from "../../schemas.ts";

/** One's own calendar address: since when there is one; the address itself is told once, when it is made. */
export const CalendarFeed = z.object({ madeAt: z.nullable(moment()), address: z.nullable(z.string()) });
export type CalendarFeed = z.output<typeof CalendarFeed>;
