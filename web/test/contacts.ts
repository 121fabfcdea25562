import { ContactPage, ContactRow } from "@trato/domain/contacts/records.ts";
import * as z from "zod/mini";
import { blankOf } from "./blank.ts";
import { anId } from "./ids.ts";

type PageGiven = Omit<Partial<z.input<typeof ContactPage>>, "address"> & {
  address?: Partial<z.input<typeof ContactPage>["address"]>;
};

/** Café Norte, a company with an e-mail in Vigo, and nothing else known. */
export function aContact({ address, ...given }: PageGiven = {}): ContactPage {
  const blank = blankOf(ContactPage.shape);
  return z.parse(ContactPage, {
    ...blank,
    id: anId(400),
    kind: "company",
    name: "Café Norte",
    email: "lola@norte.example",
    createdAt: "2026-11-20T09:00:00Z",
    version: 3,
    ...given,
    address: Object.assign({}, blank["address"], { city: "Vigo" }, address),
  });
}

/** Café Norte in a list. */
export function aContactRow(given: Partial<z.input<typeof ContactRow>> = {}): ContactRow {
  return z.parse(ContactRow, {
    ...blankOf(ContactRow.shape),
    id: anId(400),
    kind: "company",
    name: "Café Norte",
    sortName: "cafe norte",
    email: "lola@norte.example",
    city: "Vigo",
    version: 3,
    ...given,
  });
}
