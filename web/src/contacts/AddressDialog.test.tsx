import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { aContact } from "../../test/contacts.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { NewAddress } from "./AddressDialog.tsx";
import { addressListWords } from "./address-labels.ts";

const t = wordsIn("en", addressListWords);
const add = "POST /contacts/:contactId/addresses";

test("an address is asked for as its country writes it; what is wrong is said at its field", async () => {
  const errors = [{ path: "street", code: "address.empty", message: "Say where it is." }];
  answering({ [add]: refused("address.empty", { errors }) });
  const contact = aContact({ address: { country: "ES" } });
  const screen = await show(<NewAddress contact={contact} onClose={vi.fn<() => void>()} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Store");
  await expect.element(screen.getByRole("textbox", { name: "Province" })).toBeVisible();
  await screen.getByRole("button", { name: t.keep }).click();
  const street = screen.getByRole("textbox", { name: "Street", exact: true });
  await expect.element(street).toHaveAccessibleDescription("Say where it is.");
  expect(askedOf(add)).toMatchObject([{ kind: "delivery", name: "Store", street: null, country: "ES" }]);
});
