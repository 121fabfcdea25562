import { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import { everyday } from "@trato/domain/everyday.ts";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { blankOf } from "../../test/blank.ts";
import { aContact } from "../../test/contacts.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { addressListWords } from "./address-labels.ts";
import { ContactAddresses } from "./ContactAddresses.tsx";

const t = wordsIn("en", addressListWords);
const list = "GET /contacts/:contactId/addresses";
const [remove, restore] = ["DELETE /addresses/:addressId", "POST /addresses/:addressId/restore"] as const;
const contact = aContact({ address: { country: "ES" } });

const warehouse = z.parse(ContactAddress, {
  ...blankOf(ContactAddress.shape),
  id: anId(500),
  contactId: contact.id,
  kind: "delivery",
  name: "Warehouse",
  street: "Calle Acero 4",
  zip: "28906",
  city: "Getafe",
  country: "ES",
  version: 1,
});

test("a removed address is put back by its undo; the company's is changed at the company", async () => {
  const ofCompany = { ...warehouse, id: anId<"addresses">(501), contactId: anId<"contacts">(1), name: "Head office" };
  answering({ [list]: { items: [ofCompany, warehouse] }, [remove]: warehouse, [restore]: warehouse });
  const screen = await show(<ContactAddresses contact={contact} isLocked={false} />);
  await expect.element(screen.getByText("Calle Acero 4, 28906 Getafe, Spain").first()).toBeVisible();
  expect(screen.getByRole("button", { name: t.actions("Head office") }).elements()).toEqual([]);
  await screen.getByRole("button", { name: t.actions("Warehouse") }).click();
  await screen.getByRole("menuitem", { name: t.remove }).click();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf(restore)).toEqual([{ addressId: warehouse.id }]);
});
