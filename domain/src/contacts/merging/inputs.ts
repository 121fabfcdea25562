import * as z from "zod/mini";
import { id, version } from "../../schemas.ts";
import { contactParts } from "./merged-contact.ts";
import { mergedRecord, mergePreviewOf } from "./records.ts";

const contactId = id<"contacts">();
const mostTogether = 100;
const partNames = contactParts.map(({ name }) => name);

export const PreviewContactMerge = z.object({
  contactIds: z.union([contactId, z.array(contactId).check(z.maxLength(mostTogether))]),
});
export type PreviewContactMerge = z.output<typeof PreviewContactMerge>;

export const ContactMergePreview = mergePreviewOf(
  z.object({ id: contactId, kind: z.enum(["company", "person"]), isArchived: z.boolean(), ...mergedRecord }),
);
export type ContactMergePreview = z.output<typeof ContactMergePreview>;

/** `absorbed`: those that merge into it. A part that nobody chooses is filled by the rule; without a contact all of them stand together. */
export const MergeContacts = z.object({
  contactId,
  version,
  absorbed: z.array(z.object({ contactId, version })).check(z.minLength(1), z.maxLength(mostTogether - 1)),
  choices: z.optional(
    z
      .array(z.object({ part: z.enum(partNames), contactId: z.nullable(contactId) }))
      .check(z.maxLength(partNames.length)),
  ),
});
export type MergeContacts = z.output<typeof MergeContacts>;

export const OneContactMerge = z.object({ mergeId: id<"merges">() });
export type OneContactMerge = z.output<typeof OneContactMerge>;
