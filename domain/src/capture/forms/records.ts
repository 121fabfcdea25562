import * as z from "zod/mini";
import { id } from "../../schemas.ts";
import { FormDesign } from "./design.ts";

const some = z.nullable(z.string());

/** A form that visitors fill in. */
export const WebForm = z.object({
  id: id<"web_forms">(),
  name: z.string(),
  /** Where it is filled in. */
  address: z.string(),
  isOn: z.boolean(),
  isArchived: z.boolean(),
  teamId: z.nullable(id<"teams">()),
  source: some,
  medium: some,
  campaign: some,
  ...FormDesign.shape,
  version: z.int(),
});
export type WebForm = z.output<typeof WebForm>;

export const WebFormList = z.object({ items: z.array(WebForm) });
