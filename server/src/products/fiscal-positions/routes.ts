import { Nothing } from "@trato/domain/products/inputs.ts";
import {
  CreateFiscalPosition,
  EditFiscalPosition,
  FiscalPositionChoice,
  ListFiscalPositions,
  OneFiscalPosition,
} from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import {
  FiscalPosition,
  FiscalPositionChosen,
  FiscalPositions,
  MissingTaxes,
} from "@trato/domain/products/fiscal-positions/position-records.ts";
import { route } from "../../platform/routes.ts";
import { addCountryTaxes, getMissingTaxes } from "./add-country-taxes.ts";
import { explainFiscalPosition } from "./choose-fiscal-position.ts";
import { createFiscalPosition } from "./create-fiscal-position.ts";
import { archiveFiscalPosition, editFiscalPosition, unarchiveFiscalPosition } from "./edit-fiscal-position.ts";
import { listFiscalPositions } from "./list-fiscal-positions.ts";

const someId = "01990000-0000-7000-8000-000000000001";

export const fiscalPositionRoutes = {
  "GET /fiscal-positions": route({
    may: "tax.read",
    summary: "List the fiscal positions",
    input: ListFiscalPositions,
    output: FiscalPositions,
    example: {},
    run: listFiscalPositions,
  }),
  "POST /fiscal-positions": route({
    may: "tax.edit",
    summary: "Create a fiscal position",
    input: CreateFiscalPosition,
    output: FiscalPosition,
    example: { name: "Intra-Community", isAutomatic: true, isInUnion: true, isVatRequired: true },
    run: createFiscalPosition,
  }),
  "PATCH /fiscal-positions/:fiscalPositionId": route({
    may: "tax.edit",
    summary: "Edit a fiscal position",
    input: EditFiscalPosition,
    output: FiscalPosition,
    example: { fiscalPositionId: someId, noteEs: "Entrega intracomunitaria exenta" },
    run: editFiscalPosition,
  }),
  "POST /fiscal-positions/:fiscalPositionId/archive": route({
    may: "tax.edit",
    summary: "Archive a fiscal position",
    input: OneFiscalPosition,
    output: FiscalPosition,
    example: { fiscalPositionId: someId },
    run: archiveFiscalPosition,
  }),
  "POST /fiscal-positions/:fiscalPositionId/unarchive": route({
    may: "tax.edit",
    summary: "Choose and offer an archived fiscal position again",
    input: OneFiscalPosition,
    output: FiscalPosition,
    example: { fiscalPositionId: someId },
    run: unarchiveFiscalPosition,
  }),
  "GET /fiscal-positions/choice": route({
    may: "tax.read",
    summary: "Which fiscal position a contact or an address gets, and why",
    input: FiscalPositionChoice,
    output: FiscalPositionChosen,
    example: { country: "FR", vat: "FR23334175221" },
    run: explainFiscalPosition,
  }),
  "GET /country-taxes": route({
    may: "tax.read",
    summary: "Which taxes and fiscal positions of its country the workspace does not have",
    input: Nothing,
    output: MissingTaxes,
    example: {},
    run: getMissingTaxes,
  }),
  "POST /country-taxes": route({
    may: "tax.edit",
    summary: "Add the taxes and fiscal positions of its country that the workspace does not have",
    input: Nothing,
    output: MissingTaxes,
    example: {},
    run: addCountryTaxes,
  }),
};
