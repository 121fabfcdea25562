import {
  ContactMergePreview,
  MergeContacts,
  OneContactMerge,
  PreviewContactMerge,
} from "@trato/domain/contacts/merging/inputs.ts";
import { Merge } from "@trato/domain/contacts/merging/records.ts";
import { route } from "../../platform/routes.ts";
import { mergeContacts } from "./merge-contacts.ts";
import { previewContactMerge } from "./preview-contact-merge.ts";
import { undoContactMerge } from "./undo-contact-merge.ts";

const [one, other] = ["01990000-0000-7000-8000-000000000001", "01990000-0000-7000-8000-000000000002"] as const;

export const contactMergingRoutes = {
  "GET /contact-merge-preview": route({
    may: "contact.edit",
    summary: "What companies or people would become together, field by field, and what would move",
    input: PreviewContactMerge,
    output: ContactMergePreview,
    example: { contactIds: one },
    run: previewContactMerge,
  }),
  "POST /contacts/:contactId/merge": route({
    may: "contact.edit",
    summary: "Merge other contacts into this one, with all that belongs to them",
    input: MergeContacts,
    output: Merge,
    example: { contactId: one, absorbed: [{ contactId: other }], choices: [{ part: "email", contactId: other }] },
    run: mergeContacts,
  }),
  "POST /contact-merges/:mergeId/undo": route({
    may: "contact.edit",
    summary: "Separate contacts that were merged, within 90 days",
    input: OneContactMerge,
    output: Merge,
    example: { mergeId: one },
    run: undoContactMerge,
  }),
};
