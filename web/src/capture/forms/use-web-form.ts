import { EditWebForm } from "@trato/domain/capture/forms/inputs.ts";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import type { WebForm } from "./queries.ts";
import { sentOf, valuesOf, type WebFormValues } from "./web-form-values.ts";

/** A web form that is being changed. */
export function useWebForm(webForm: WebForm): Form<WebFormValues> {
  const edit = useCommand("PATCH /web-forms/:webFormId", {
    touches: ({ webFormId }, after) => [{ kind: "setting", id: webFormId, ...(after && { version: after.version }) }],
    failed: () => true,
  });
  return useEditForm<WebFormValues, WebForm>({
    record: webForm,
    place: `web form ${webForm.id}`,
    valuesOf,
    schema: z.omit(EditWebForm, { webFormId: true, version: true }),
    sent: sentOf,
    save: (changes, version) => edit.runAndWait({ ...sentOf(changes), webFormId: webForm.id, version }),
  });
}
