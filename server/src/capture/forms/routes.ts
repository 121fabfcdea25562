import * as z from "zod/mini";
import { CreateWebForm, DuplicateWebForm, EditWebForm } from "@trato/domain/capture/forms/inputs.ts";
import { WebForm, WebFormList } from "@trato/domain/capture/forms/records.ts";
import { route } from "../../platform/routes.ts";
import { createWebForm, duplicateWebForm } from "./create-web-form.ts";
import { editWebForm } from "./edit-web-form.ts";
import { listWebForms } from "./list-web-forms.ts";

const webFormId = "01990000-0000-7000-8000-000000000001";

export const webFormRoutes = {
  "GET /web-forms": route({
    may: "webForm.read",
    summary: "List web forms",
    input: z.object({}),
    output: WebFormList,
    example: {},
    run: listWebForms,
  }),
  "POST /web-forms": route({
    may: "webForm.edit",
    summary: "Make a web form",
    input: CreateWebForm,
    output: WebForm,
    example: { name: "Ask for an offer", title: { en: "Ask for an offer", es: "Pide un presupuesto" } },
    run: createWebForm,
  }),
  "PATCH /web-forms/:webFormId": route({
    may: "webForm.edit",
    summary: "Change, open, close or archive a web form",
    input: EditWebForm,
    output: WebForm,
    example: { webFormId, isOn: false },
    run: editWebForm,
  }),
  "POST /web-forms/:webFormId/duplicate": route({
    may: "webForm.edit",
    summary: "Make another web form that asks the same",
    input: DuplicateWebForm,
    output: WebForm,
    example: { webFormId },
    run: duplicateWebForm,
  }),
};
