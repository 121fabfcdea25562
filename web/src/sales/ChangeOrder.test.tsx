import { useEffect, useState } from "react";
import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ChangeOrder } from "./ChangeOrder.tsx";
import { saleWords } from "./labels.ts";

const t = wordsIn("en", saleWords);
const close = vi.fn<() => void>();
const line = aSaleLine({ id: anId(211), quantity: "5", delivered: "2", open: "3" });
const order = aSale({ state: "confirmed", lines: [line] });
const choices = {
  "GET /payment-terms": { items: [] },
  "GET /fiscal-positions": { items: [] },
  "GET /taxes": { items: [] },
  "GET /members": { items: [], nextCursor: null },
  "GET /products/pick": { items: [] },
};
const dialog = () => {
  close.mockClear();
  answering(choices);
  return show(<ChangeOrder sale={order} onClose={close} />);
};

test("sends what is different, and asks whether the customer is told where the amount changes", async () => {
  answering({ "POST /sales/:saleId/change": order, "GET /sales/:saleId/unprintable": { items: [] } });
  const screen = await dialog();
  await expect.element(screen.getByText(t.delivered("2 unit"))).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.save })).toBeDisabled();
  await screen.getByRole("textbox", { name: t.reference }).fill("PO 4711");
  expect(screen.getByRole("checkbox").elements()).toHaveLength(0);
  await screen.getByRole("textbox", { name: t.quantityOf("Oak table") }).fill("6");
  await screen.getByRole("checkbox", { name: t.tellCustomer, exact: false }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/change"))
    .toEqual([
      {
        saleId: order.id,
        version: 3,
        customerReference: "PO 4711",
        lines: [{ id: anId(211), quantity: "6", unitPrice: "100" }],
        tellCustomer: true,
      },
    ]);
  await expect.poll(() => close.mock.calls.length).toBe(1);
});

test("stays open with what was typed where it is refused", async () => {
  answering({ "POST /sales/:saleId/change": refused("sale.below_delivered", { detail: "2 are delivered." }) });
  const screen = await dialog();
  await screen.getByRole("textbox", { name: t.quantityOf("Oak table") }).fill("1");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("2 are delivered.")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});

const theirs = aSale({ ...order, version: 4, terms: "Theirs", lines: [{ ...line, quantity: "9" }] });

/** The order's page, on which the colleague's change arrives. */
function Page() {
  const [sale, setSale] = useState(order);
  useEffect(() => {
    const arrive = () => setSale(theirs);
    addEventListener("theirs", arrive);
    return () => removeEventListener("theirs", arrive);
  }, []);
  return (
    <>
      <p>{sale.terms}</p>
      <ChangeOrder sale={sale} onClose={close} />
    </>
  );
}

test("what a colleague changes meanwhile is neither sent back nor written over", async () => {
  answering({
    "POST /sales/:saleId/change": refused("record.changed", { detail: "Somebody else has changed it meanwhile." }),
  });
  answering(choices);
  const screen = await show(<Page />);
  await screen.getByRole("textbox", { name: t.reference }).fill("PO 4712");
  dispatchEvent(new Event("theirs"));
  await expect.element(screen.getByText("Theirs", { exact: true })).toBeInTheDocument();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/change"))
    .toEqual([{ saleId: order.id, version: 3, customerReference: "PO 4712" }]);
  await expect.element(screen.getByText("Somebody else has changed it meanwhile.")).toBeVisible();
});
