import * as z from "zod/mini";
import { id, language, line, name, rawText, version } from "../../schemas.ts";
import { FormDesign } from "./design.ts";

/** What leads by a form are told besides what the visitor says; what is known of his way here stands before it. */
const told = {
  teamId: z.nullable(id<"teams">()),
  source: z.nullable(line(100)),
  medium: z.nullable(line(100)),
  campaign: z.nullable(line(100)),
};

export const CreateWebForm = z.object({
  id: z.optional(id<"web_forms">()),
  name: name(100),
  ...z.partial(z.object(told)).shape,
  ...z.partial(FormDesign).shape,
});
export type CreateWebForm = z.output<typeof CreateWebForm>;

const webFormId = id<"web_forms">();

export const EditWebForm = z.object({
  webFormId,
  version,
  name: z.optional(name(100)),
  /** It can be filled in. */
  isOn: z.optional(z.boolean()),
  isArchived: z.optional(z.boolean()),
  ...z.partial(z.object(told)).shape,
  ...z.partial(FormDesign).shape,
});
export type EditWebForm = z.output<typeof EditWebForm>;

export const DuplicateWebForm = z.object({ webFormId });
export type DuplicateWebForm = z.output<typeof DuplicateWebForm>;

/** What an address may ask besides which form: the rest is kept by the names of the way. */
export const FormAsked = z.object({
  lang: z.pipe(
    z.optional(z.string()),
    z.transform((given) => language.safeParse(given).data),
  ),
  embed: z.optional(z.string()),
});
export type FormAsked = z.output<typeof FormAsked>;

export const FormPlace = z.object({ workspace: rawText(100), form: rawText(100) });
/** By which a form is found: its company's name and its own, as addresses have them. */
export type FormPlace = z.output<typeof FormPlace>;
