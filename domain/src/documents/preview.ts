import * as z from "zod/mini";
import { wholeNumberText } from "../schemas.ts";

/** Which page of a document is looked at before it is printed. */
export const PreviewAsked = z.object({ page: z._default(wholeNumberText(1, 100_000), 1) });

/** A page as it would be printed, the last one where there are fewer; and how many there are. */
export type PreviewedPage = { page: number; pages: number; picture: string };
