import * as z from "zod/mini";
import { page } from "../../schemas.ts";

export const ListDeletedRecords = z.object(page);
export type ListDeletedRecords = z.output<typeof ListDeletedRecords>;
