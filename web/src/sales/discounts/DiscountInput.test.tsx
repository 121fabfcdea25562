import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { DiscountInput } from "./DiscountInput.tsx";
import { discountWords } from "./discount-labels.ts";

const t = wordsIn("en", discountWords);

function Discount({ first }: { first: GlobalDiscount | null }) {
  const [value, setValue] = useState(first);
  return (
    <>
      <DiscountInput label={t.onSection} value={value} onChange={setValue} />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

test("a share becomes an amount, and nothing is no discount", async () => {
  const screen = await show(<Discount first={null} />);
  const field = screen.getByRole("textbox", { name: t.onSection });
  const said = screen.getByRole("status").first();
  await field.fill("12.5");
  await expect.element(said).toHaveTextContent('{"kind":"percent","percent":"12.5"}');
  await screen.getByRole("combobox", { name: t.unit }).click();
  await screen.getByRole("option", { name: "€" }).click();
  await expect.element(said).toHaveTextContent('{"kind":"amount","amount":"12.5"}');
  await field.fill("");
  await userEvent.tab();
  await expect.element(said).toHaveTextContent("null");
});
