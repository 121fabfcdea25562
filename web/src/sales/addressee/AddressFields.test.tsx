import { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import { useSuspenseQuery } from "@tanstack/react-query";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { blankOf } from "../../../test/blank.ts";
import { anId } from "../../../test/ids.ts";
import { aSale } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { AddressFields } from "./AddressFields.tsx";
import { saleWords } from "../labels.ts";
import { saleQuery } from "../queries.ts";
import { useSaleDraft } from "../use-sale-draft.ts";

const t = wordsIn("en", saleWords);
const edit = "PATCH /sales/:saleId";
const gone = { deliveryAddressId: anId<"addresses">(600), deliveryAddress: "Old store\nVigo" };

const getafe = z.parse(ContactAddress, {
  ...blankOf(ContactAddress.shape),
  id: anId(601),
  contactId: anId(101),
  kind: "delivery",
  name: "Warehouse",
  city: "Getafe",
  country: "ES",
  version: 1,
});

function Quotation() {
  const { data: sale } = useSuspenseQuery(saleQuery(aSale().id));
  const { header, unsent, moves } = useSaleDraft(sale);
  return <AddressFields sale={sale} header={header} unsent={unsent} moves={moves} />;
}

test("another address of the customer is chosen; one that is gone stays until then", async () => {
  const chosen = aSale({ deliveryAddressId: getafe.id, deliveryAddress: "Warehouse\nGetafe\nSpain", version: 4 });
  answering({
    "GET /sales/:saleId": aSale(gone),
    "GET /contacts/:contactId/addresses": { items: [getafe] },
    [edit]: chosen,
  });
  const screen = await show(<Quotation />);
  const delivery = screen.getByRole("combobox", { name: t.deliveryAddress });
  await expect.element(delivery).toHaveTextContent("Old store, Vigo");
  await expect.element(screen.getByRole("combobox", { name: t.invoiceAddress })).toHaveTextContent(t.ownAddress);
  await delivery.click();
  await screen.getByRole("option", { name: "Warehouse, Getafe, Spain" }).click();
  await expect.poll(() => askedOf(edit)).toMatchObject([{ deliveryAddressId: getafe.id, version: 3 }]);
});

test("a customer with one address is asked nothing", async () => {
  answering({ "GET /sales/:saleId": aSale() });
  const screen = await show(<Quotation />);
  await expect.poll(() => askedOf("GET /contacts/:contactId/addresses").length).toBeGreaterThan(0);
  expect(screen.getByRole("combobox").elements()).toEqual([]);
});
