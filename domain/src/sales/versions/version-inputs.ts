import * as z from "zod/mini";
import { id, version, wholeNumberText } from "../../schemas.ts";

const saleId = id<"sales">();
const number = wholeNumberText(1, 1_000_000);

export const OneVersion = z.object({ saleId, number });
export type OneVersion = z.output<typeof OneVersion>;

/** Two versions of a quotation: where the earlier one is not said the newest, where the later one is not said what stands on it now. */
export const CompareVersions = z.object({ saleId, from: z.optional(number), to: z.optional(number) });
export type CompareVersions = z.output<typeof CompareVersions>;

/** A version is taken up again over the quotation as one saw it. */
export const TakeUpVersion = z.object({ saleId, number, version });
export type TakeUpVersion = z.output<typeof TakeUpVersion>;
