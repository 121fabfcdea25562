import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { addAddress } from "../../contacts/addresses.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import { explainFiscalPosition } from "./choose-fiscal-position.ts";
import { archiveFiscalPosition } from "./edit-fiscal-position.ts";
import { listFiscalPositions } from "./list-fiscal-positions.ts";

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

test("one that is set on a contact counts for its people too, as long as it is in use", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const { items } = await listFiscalPositions(ctx, { archived: "false" });
    const surcharge = items.find(({ name }) => name === "Equivalence surcharge");
    const address = { country: "ES" };
    const shop = await createContact(ctx, { kind: "company", name: "Shop", address });
    const person = await createContact(ctx, { kind: "person", name: "Luz", companyId: shop.id, address });
    const fiscalPositionId = surcharge?.id ?? ctx.newId<"fiscal_positions">();
    expect(await editContact(ctx, { contactId: shop.id, fiscalPositionId })).toMatchObject({ fiscalPositionId });
    const set = { position: { name: "Equivalence surcharge" }, from: "set" };
    expect(await explainFiscalPosition(ctx, { contactId: person.id })).toMatchObject(set);
    await archiveFiscalPosition(ctx, { fiscalPositionId });
    expect(await explainFiscalPosition(ctx, { contactId: person.id })).toMatchObject({
      position: { name: "Domestic" },
      from: "chosen",
    });
    const unknown = { contactId: shop.id, fiscalPositionId: ctx.newId<"fiscal_positions">() };
    expect(await tried(ctx, () => editContact(ctx, unknown))).toBe("reference.unknown");
  }));

test("where the goods go decides, unless customer and company have tax numbers of one country of the Union", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const positionFor = async (country: string, vat: string, to: string) => {
      const { id: contactId } = await createContact(ctx, { kind: "company", name: "Acme", vat, address: { country } });
      const address = await addAddress(ctx, { contactId, kind: "delivery", city: "Somewhere", country: to });
      const { position } = await explainFiscalPosition(ctx, { contactId, deliveryAddressId: address.id });
      return position?.name;
    };
    expect(await positionFor("FR", "23334175221", "ES")).toBe("Domestic");
    expect(await positionFor("FR", "23334175221", "FR")).toBe("Intra-Community");
    expect(await positionFor("ES", "B12345674", "US")).toBe("Outside the EU");
    await editWorkspace(ctx, { vat: "B12345674" });
    expect(await positionFor("ES", "B12345674", "US")).toBe("Domestic");
  }));
