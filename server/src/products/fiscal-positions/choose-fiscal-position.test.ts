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

test("a person without a tax number abroad is told from a business, by contact, by address and where goods go to", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const [people, abroad] = ["Outside the EU, private persons", "Outside the EU"];
    const nameFor = async (asked: Parameters<typeof explainFiscalPosition>[1]) =>
      (await explainFiscalPosition(ctx, asked)).position?.name;
    const address = { country: "CH" };
    const { id: contactId } = await createContact(ctx, { kind: "person", name: "Luz", address });
    expect(await explainFiscalPosition(ctx, { contactId })).toMatchObject({
      position: { name: people },
      address: { country: "CH", isPrivate: true },
    });
    expect(await nameFor({ country: "CH", isPerson: "true" })).toBe(people);
    expect(await nameFor({ country: "CH" })).toBe(abroad);
    const to = await addAddress(ctx, { contactId, kind: "delivery", city: "Oslo", country: "NO" });
    expect(await nameFor({ contactId, deliveryAddressId: to.id })).toBe(people);
    const firm = await createContact(ctx, { kind: "company", name: "Bois", address });
    const hers = await createContact(ctx, { kind: "person", name: "Ana", companyId: firm.id });
    expect([await nameFor({ contactId: firm.id }), await nameFor({ contactId: hers.id })]).toEqual([abroad, abroad]);
    await editContact(ctx, { contactId, vat: "CHE-123.456.788" });
    expect(await nameFor({ contactId })).toBe(abroad);
  }));

test("without positions for people everything is as it was", () =>
  inWorkspace(async (t) => {
    const { items } = await listFiscalPositions(t.system, { archived: "false" });
    for (const { id, isPrivateOnly } of items)
      if (isPrivateOnly) await archiveFiscalPosition(t.system, { fiscalPositionId: id });
    const found = await explainFiscalPosition(t.system, { country: "CH", isPerson: "true" });
    expect(found.position?.name).toBe("Outside the EU");
  }));
