import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { addAddress } from "./addresses.ts";
import { createContact } from "./create-contact.ts";
import { listAddresses } from "./list-addresses.ts";

test("those of the company are its people's too, the older first", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Acme" });
    const address = await addAddress(ctx, { contactId, kind: "delivery", city: "Getafe" });
    const eva = await createContact(ctx, { kind: "person", name: "Eva", companyId: contactId });
    const home = await addAddress(ctx, { contactId: eva.id, kind: "other", city: "Vigo" });
    const { items } = await listAddresses(ctx, { contactId: eva.id });
    expect(items.map(({ id }) => id)).toEqual([address.id, home.id]);
    expect((await listAddresses(ctx, { contactId })).items).toMatchObject([{ id: address.id }]);
  }));
