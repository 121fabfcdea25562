import { Nothing } from "@trato/domain/identity/inputs.ts";
import {
  CreateMailTemplate,
  EditMailTemplate,
  ReorderMailTemplates,
} from "@trato/domain/messaging/templates/inputs.ts";
import { MailTemplate, MailTemplateList } from "@trato/domain/messaging/templates/records.ts";
import { route } from "../../platform/routes.ts";
import { createMailTemplate, editMailTemplate, listMailTemplates, reorderMailTemplates } from "./mail-templates.ts";

const example = { templateId: "01990000-0000-7000-8000-000000000001" };

/** What is written often. */
export const templateRoutes = {
  "GET /mail-templates": route({
    may: "message.send",
    summary: "List the templates of mails, in their order",
    input: Nothing,
    output: MailTemplateList,
    example: {},
    run: listMailTemplates,
  }),
  "POST /mail-templates": route({
    may: "mailTemplate.edit",
    summary: "Add a template of mails",
    input: CreateMailTemplate,
    output: MailTemplate,
    example: {
      name: "Thank you",
      uses: ["order"],
      texts: { en: { subject: "Thank you", body: "Dear {{ contact.name }},\n\nthank you.\n\n{{ me.signature }}" } },
    },
    run: createMailTemplate,
  }),
  "PATCH /mail-templates/:templateId": route({
    may: "mailTemplate.edit",
    summary: "Change a template of mails, or offer it no more",
    input: EditMailTemplate,
    output: MailTemplate,
    example: { ...example, name: "Many thanks" },
    run: editMailTemplate,
  }),
  "POST /mail-templates/reorder": route({
    may: "mailTemplate.edit",
    summary: "Put the templates of mails in another order",
    input: ReorderMailTemplates,
    output: MailTemplateList,
    example: { templateIds: [example.templateId] },
    run: reorderMailTemplates,
  }),
};
