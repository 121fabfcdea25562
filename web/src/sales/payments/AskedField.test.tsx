import type { PaymentAsked } from "@trato/domain/sales/payments/payment-asked.ts";
import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { AskedField } from "./AskedField.tsx";
import { askWords } from "./payment-labels.ts";

const t = wordsIn("en", askWords);

function Asked() {
  const [asked, setAsked] = useState<PaymentAsked | null>(null);
  return (
    <>
      <AskedField value={asked} onChange={setAsked} />
      <output data-testid="asked">{JSON.stringify(asked)}</output>
    </>
  );
}

test("what is asked is chosen, and of a deposit how much", async () => {
  const screen = await show(<Asked />);
  const choose = async (name: string) => {
    await screen.getByRole("combobox", { name: t.asked }).click();
    await screen.getByRole("option", { name }).click();
  };
  await choose(t.deposit);
  await expect.element(screen.getByTestId("asked")).toHaveTextContent('{"kind":"deposit","percent":"30"}');
  await screen.getByRole("textbox", { name: t.percent }).fill("12.5");
  await userEvent.tab();
  await expect.element(screen.getByTestId("asked")).toHaveTextContent('{"kind":"deposit","percent":"12.5"}');
  await choose(t.first_instalment);
  await expect.element(screen.getByTestId("asked")).toHaveTextContent('{"kind":"first_instalment"}');
  await expect.element(screen.getByRole("textbox", { name: t.percent })).not.toBeInTheDocument();
  await choose(t.nothing);
  await expect.element(screen.getByTestId("asked")).toHaveTextContent("null");
});
