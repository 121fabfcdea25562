import { expect, test } from "vitest";
import { obstacleToAddress, writtenAddress } from "./addresses.ts";

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
