import { WebForm } from "@trato/domain/capture/forms/records.ts";
import { startingForm } from "@trato/domain/capture/forms/starting-form.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A form as it begins. */
export function aWebForm(given: Partial<z.input<typeof WebForm>> = {}): WebForm {
  return z.parse(WebForm, {
    id: anId(500),
    name: "Contact",
    address: "http://localhost:3000/f/robles/contact",
    isOn: true,
    isArchived: false,
    teamId: null,
    source: null,
    medium: null,
    campaign: null,
    ...startingForm,
    version: 1,
    ...given,
  });
}
