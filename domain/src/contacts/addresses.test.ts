import { expect, test } from "vitest";
import { addressFor, obstacleToAddress, writtenAddress } from "./addresses.ts";

const [acme, ana] = ["acme", "ana"];
const at = (contactId: string, kind: "delivery" | "invoice" | "other", id: string) => ({ contactId, kind, id });
const addresses = [
  at(acme, "other", "1"),
  at(acme, "delivery", "2"),
  at(acme, "delivery", "3"),
  at(ana, "invoice", "4"),
  at(acme, "invoice", "5"),
];

test.each([
  ["delivery", [acme], "2"],
  ["invoice", [acme], "5"],
  ["invoice", [ana, acme], "4"],
  ["delivery", [ana, acme], "2"],
  ["delivery", [ana], undefined],
  ["delivery", [], undefined],
] as const)("goods or invoices (%s) of %j go to %s", (kind, among, id) => {
  expect(addressFor(kind, among, addresses)?.id).toBe(id);
});

const nowhere = { street: null, street2: null, zip: null, city: null, state: null, country: null };
const getafe = { ...nowhere, street: "Calle Acero 4", zip: "28906", city: "Getafe", country: "ES" };

test("an address is written with its name and the country in words", () => {
  const written = writtenAddress({ ...getafe, name: "Almacén" }, "es");
  expect(written).toBe("Almacén\nCalle Acero 4\n28906 Getafe\nEspaña");
  expect(writtenAddress({ ...getafe, name: null }, "en")).toBe("Calle Acero 4\n28906 Getafe\nSpain");
});

test("an address says more than its country", () => {
  expect(obstacleToAddress(getafe)).toBeNull();
  expect(obstacleToAddress({ ...nowhere, street: " ", country: "ES" })?.code).toBe("address.empty");
});
