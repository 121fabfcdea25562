import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, aReceipt, aTransferLine } from "../../test/stock.ts";
import { keepUnsentOf, unsentPlaces } from "../platform/store/unsent.ts";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { kindWords, transferWords } from "./labels.ts";
import { ValidateGoods } from "./ValidateGoods.tsx";

const t = wordsIn("en", transferWords);
const delivering = wordsIn("en", kindWords.delivery);
const receiving = wordsIn("en", kindWords.receipt);
const close = vi.fn<() => void>();
const chairs = aTransferLine({ lineId: anId(211), productName: "Chair", quantity: "4", reserved: "0" });
const delivery = aDelivery({ lines: [aTransferLine(), chairs] });
const delivered = { ...aDelivery({ state: "done" }), backorder: null };

const dialog = (transfer = delivery) => {
  close.mockClear();
  answering({ "GET /units": { items: [] } });
  return show(<ValidateGoods kind="delivery" transfer={transfer} onClose={close} />);
};
type Screen = Awaited<ReturnType<typeof dialog>>;
const quantity = (screen: Screen, product: string) => screen.getByRole("textbox", { name: t.quantityOf(product) });
const deliver = (screen: Screen) => screen.getByRole("button", { name: delivering.validate, exact: true });

test("sends what is set aside of each line, and keeps the rest for later", async () => {
  answering({ "POST /deliveries/:deliveryId/validate": delivered });
  const screen = await dialog();
  await deliver(screen).click();
  await expect.element(screen.getByText(delivering.validated("OUT00007"))).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/validate")).toEqual([
    {
      deliveryId: anId(200),
      lines: [
        { lineId: anId(210), quantity: "1" },
        { lineId: anId(211), quantity: "0" },
      ],
      remainder: "keep",
      force: false,
    },
  ]);
  expect(close).toHaveBeenCalledOnce();
});

test("gives the rest up where that is chosen, by Enter", async () => {
  answering({ "POST /deliveries/:deliveryId/validate": delivered });
  const screen = await dialog();
  await screen.getByRole("radio", { name: t.giveUp, exact: false }).click();
  await quantity(screen, "Chair").fill("3");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => askedOf("POST /deliveries/:deliveryId/validate")).toMatchObject([{ remainder: "cancel" }]);
});

test("finds again what was typed, and proposes of the rest what is set aside by now", async () => {
  keepUnsentOf("w", "m");
  const left = await dialog();
  await quantity(left, "Oak table").fill("0");
  await left.unmount();
  const screen = await dialog(aDelivery({ lines: [aTransferLine(), { ...chairs, reserved: "3" }] }));
  await expect.element(quantity(screen, "Oak table")).toHaveValue("0");
  await expect.element(quantity(screen, "Chair")).toHaveValue("3");
  await screen.getByRole("button", { name: uiWords.giveUpFound.en }).click();
  await expect.element(quantity(screen, "Oak table")).toHaveValue("1");
  await expect.element(screen.getByText(uiWords.foundAgain.en)).not.toBeInTheDocument();
  expect(unsentPlaces()).toEqual([]);
});

test("asks about a rest only where there is one", async () => {
  const screen = await dialog();
  await expect.element(screen.getByRole("radiogroup", { name: t.rest })).toBeVisible();
  await screen.getByRole("button", { name: t.everything }).click();
  await expect.element(screen.getByRole("radiogroup")).not.toBeInTheDocument();
  await expect.element(quantity(screen, "Chair")).toHaveValue("4");
});

test("has nothing to send where nothing moves", async () => {
  const screen = await dialog();
  await screen.getByRole("button", { name: t.nothing, exact: true }).click();
  await expect.element(quantity(screen, "Oak table")).toHaveValue("0");
  await expect.element(deliver(screen)).toBeDisabled();
  await quantity(screen, "Oak table").fill("");
  await expect.element(deliver(screen)).toBeDisabled();
  await quantity(screen, "Oak table").fill("2");
  await expect.element(deliver(screen)).toBeEnabled();
});

test("leaves out what is not open any more", async () => {
  const done = aTransferLine({ lineId: anId(212), productName: "Lamp", state: "done", moved: "1" });
  const screen = await dialog(aDelivery({ lines: [aTransferLine(), done] }));
  await expect.element(quantity(screen, "Oak table")).toHaveFocus();
  await expect.element(quantity(screen, "Lamp")).not.toBeInTheDocument();
});

test.each(["delivery.more_than_asked", "delivery.beyond_stock"])("%s: one may insist", async (code) => {
  answering({ "POST /deliveries/:deliveryId/validate": refused(code, { detail: "That is too much." }) });
  const screen = await dialog();
  await deliver(screen).click();
  await expect.element(screen.getByText("That is too much.")).toBeVisible();
  answering({ "POST /deliveries/:deliveryId/validate": delivered });
  await screen.getByRole("button", { name: t.anyway(delivering.validate) }).click();
  await expect.element(screen.getByText(delivering.validated("OUT00007"))).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/validate").map(({ force }) => force)).toEqual([false, true]);
});

test("other quantities are another question: the refusal goes, and nobody insists", async () => {
  answering({ "POST /deliveries/:deliveryId/validate": refused("delivery.beyond_stock", { detail: "Too much." }) });
  const screen = await dialog();
  await deliver(screen).click();
  await expect.element(screen.getByText("Too much.")).toBeVisible();
  await quantity(screen, "Oak table").fill("2");
  await expect.element(screen.getByText("Too much.")).not.toBeInTheDocument();
  await deliver(screen).click();
  await expect.element(screen.getByText("Too much.")).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/validate").map(({ force }) => force)).toEqual([false, false]);
});

test("another refusal is no matter of insisting", async () => {
  answering({ "POST /deliveries/:deliveryId/validate": refused("transfer.done", { detail: "It is done already." }) });
  const screen = await dialog();
  await deliver(screen).click();
  await expect.element(screen.getByText("It is done already.")).toBeVisible();
  await expect.element(deliver(screen)).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});

test("goods do not leave twice while the first is under way", async () => {
  const late = onItsWay("POST /deliveries/:deliveryId/validate");
  answering({ "POST /deliveries/:deliveryId/validate": () => late.promise });
  const screen = await dialog();
  await deliver(screen).click();
  await expect.element(deliver(screen)).toHaveAttribute("aria-disabled", "true");
  await quantity(screen, "Oak table").click();
  await userEvent.keyboard("{Enter}");
  late.resolve(delivered);
  await expect.element(screen.getByText(delivering.validated("OUT00007"))).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/validate")).toHaveLength(1);
});

test("all that is awaited has arrived, unless said otherwise", async () => {
  answering({
    "GET /units": { items: [] },
    "POST /receipts/:receiptId/validate": { ...aReceipt({ state: "done" }), backorder: null },
  });
  const screen = await show(<ValidateGoods kind="receipt" transfer={aReceipt()} onClose={close} />);
  await expect.element(quantity(screen, "Oak table")).toHaveValue("2");
  await expect.element(screen.getByRole("radiogroup")).not.toBeInTheDocument();
  await screen.getByRole("button", { name: receiving.validate, exact: true }).click();
  await expect.poll(() => askedOf("POST /receipts/:receiptId/validate")).toMatchObject([{ receiptId: anId(200) }]);
});
