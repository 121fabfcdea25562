import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { explainFiscalPosition } from "./choose-fiscal-position.ts";

test("an address is told which position it gets, and why none of the others", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const found = await explainFiscalPosition(ctx, { country: "FR", vat: "23 334 175 221" });
    expect(found).toMatchObject({
      position: { name: "Intra-Community" },
      from: "chosen",
      address: { country: "FR", vat: "FR23334175221" },
    });
    const reasons = new Map(found.passedOver.map(({ position, why, filters }) => [position.name, [why, ...filters]]));
    expect(reasons.get("Domestic")).toEqual(["failed", "country"]);
    expect(reasons.get("EU, private persons")).toEqual(["less_specific"]);
    expect(reasons.get("Reverse charge")).toEqual(["manual"]);
  }));

test("a person is asked for with the company's tax number, and a contact without country gets none", () =>
  inWorkspace(async (t) => {
    const company = await createContact(t.system, {
      kind: "company",
      name: "Bois",
      vat: "23334175221",
      address: { country: "FR" },
    });
    const person = await createContact(t.system, { kind: "person", name: "Luc", companyId: company.id });
    const nowhere = await createContact(t.system, { kind: "company", name: "Nowhere" });
    const ctx = await t.as();
    expect(await explainFiscalPosition(ctx, { contactId: person.id })).toMatchObject({
      position: { name: "Intra-Community" },
      address: { country: "FR", vat: "FR23334175221" },
    });
    expect(await explainFiscalPosition(ctx, { contactId: nowhere.id })).toMatchObject({ position: null, from: "none" });
    expect(await tried(ctx, () => explainFiscalPosition(ctx, { contactId: ctx.newId() }))).toBe("reference.unknown");
    const asked = { contactId: company.id };
    expect(await whoeverIsElsewhere(t, (other) => explainFiscalPosition(other, asked))).toBe("reference.unknown");
  }));
