import {
  ErasePersonalData,
  HandOutPersonalData,
  ListErasures,
  PreviewPersonalData,
} from "@trato/domain/contacts/personal/inputs.ts";
import { Erasure, Erasures, HandedOut, PersonalData } from "@trato/domain/contacts/personal/records.ts";
import { route } from "../../platform/routes.ts";
import { erasePersonalData } from "./erase-personal-data.ts";
import { handOutPersonalData } from "./hand-out-personal-data.ts";
import { listErasures } from "./list-erasures.ts";
import { previewPersonalData } from "./preview-personal-data.ts";

const example = { email: "eva@acme.example", phone: "+34 612 345 678" };

export const personalDataRoutes = {
  "GET /personal-data": route({
    may: "personalData.manage",
    summary: "What is known of a person: which records, how much where, and what of it documents must keep",
    input: PreviewPersonalData,
    output: PersonalData,
    example,
    run: previewPersonalData,
  }),
  "POST /personal-data/hand-out": route({
    may: "personalData.manage",
    summary: "Hand out all that is known of a person, with the files, as one document",
    input: HandOutPersonalData,
    output: HandedOut,
    example,
    isShownOnce: true, // it is kept for no repetition: there it would outlive that he is erased
    run: handOutPersonalData,
  }),
  "POST /personal-data/erase": route({
    may: "personalData.manage",
    summary: "Erase a person's data for good; documents stay, and what was issued keeps whom it was for",
    input: ErasePersonalData,
    output: Erasure,
    example,
    run: erasePersonalData,
  }),
  "GET /erasures": route({
    may: "personalData.manage",
    summary: "List when personal data were erased, and by whom; never whose",
    input: ListErasures,
    output: Erasures,
    example: { limit: "20" },
    run: listErasures,
  }),
};
