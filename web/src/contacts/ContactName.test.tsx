import { expect, test } from "vitest";
import { aContactRow } from "../../test/contacts.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ContactName } from "./ContactName.tsx";
import { contactWords } from "./labels.ts";

const t = wordsIn("en", contactWords);

test.each([
  [true, `Café Norte${t.isVendor}`],
  [false, "Café Norte"],
])("a contact from whom one buys (%s) reads: %s", async (isVendor, text) => {
  const screen = await show(
    <p data-testid="name">
      <ContactName contact={aContactRow({ isVendor })} />
    </p>,
  );
  await expect.element(screen.getByTestId("name")).toHaveTextContent(text);
});
