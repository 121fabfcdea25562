import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { explainPriceList } from "./choose-price-list.ts";
import { createPriceList } from "./create-price-list.ts";
import { archivePriceList } from "./edit-price-list.ts";

test("a contact gets its own list, its company's, its country's, the usual one, or none", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const contact = async (given: object) =>
      (await createContact(ctx, { kind: "company", name: "Somebody", ...given })).id;
    const of = async (contactId: Awaited<ReturnType<typeof contact>>) => {
      const { priceList, from } = await explainPriceList(ctx, { contactId });
      return [priceList?.name ?? null, from];
    };
    const nobody = await contact({ address: {} });
    expect(await of(nobody)).toEqual([null, "none"]);
    const trade = await createPriceList(ctx, { name: "Trade" });
    expect(await of(nobody)).toEqual([null, "none"]);
    await createPriceList(ctx, { name: "Public", isDefault: true });
    await createPriceList(ctx, { name: "France", countries: ["FR"] });
    expect(await of(nobody)).toEqual(["Public", "default"]);
    const french = await contact({ address: { country: "FR" } });
    expect(await of(french)).toEqual(["France", "country"]);
    const company = await contact({ priceListId: trade.id, address: { country: "FR" } });
    expect(await of(company)).toEqual(["Trade", "set"]);
    const person = await contact({ kind: "person", companyId: company });
    expect(await of(person)).toEqual(["Trade", "set"]);
    const colleague = await contact({ kind: "person", companyId: french });
    expect(await of(colleague)).toEqual(["France", "country"]);
    await archivePriceList(ctx, { priceListId: trade.id });
    expect(await of(company)).toEqual(["France", "country"]);
    expect(await whoeverIsElsewhere(t, (other) => explainPriceList(other, { contactId: company }))).toBe(
      "reference.unknown",
    );
  }));
