import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, aReceipt, aTransferLine } from "../../test/stock.ts";
import { wordsIn } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import { ReturnGoods } from "./ReturnGoods.tsx";

const t = wordsIn("en", transferWords);
const own = wordsIn("en", kindWords.delivery);
const close = vi.fn<() => void>();
const tables = aTransferLine({ state: "done", quantity: "5", moved: "4", returned: "1" });
const chairs = aTransferLine({ lineId: anId(211), productName: "Chair", state: "done", moved: "2" });
const allBack = aTransferLine({ lineId: anId(212), productName: "Lamp", state: "done", moved: "2", returned: "2" });
const givenUp = aTransferLine({ lineId: anId(213), productName: "Shelf", state: "cancelled" });
const delivery = aDelivery({ state: "done", lines: [tables, chairs, allBack, givenUp] });

const dialog = () => {
  close.mockClear();
  answering({ "GET /units": { items: [] } });
  return show(<ReturnGoods kind="delivery" transfer={delivery} onClose={close} />);
};
const nameOf = (product: string) => ({ name: t.quantityOf(product) });

test("proposes of each line what is still out, and no line of which nothing is", async () => {
  const screen = await dialog();
  await expect.element(screen.getByRole("textbox", nameOf("Oak table"))).toHaveValue("3");
  await expect.element(screen.getByRole("textbox", nameOf("Chair"))).toHaveValue("2");
  await expect.element(screen.getByRole("textbox", nameOf("Lamp"))).not.toBeInTheDocument();
  await expect.element(screen.getByRole("textbox", nameOf("Shelf"))).not.toBeInTheDocument();
});

test("sends what came back and why, without lines of which nothing did", async () => {
  answering({ "POST /deliveries/:deliveryId/return": aDelivery({ isReturn: true }) });
  const screen = await dialog();
  await screen.getByRole("textbox", nameOf("Chair")).fill("0");
  await screen.getByRole("textbox", { name: t.reason }).fill("  broken ");
  await screen.getByRole("button", { name: own.giveBack }).click();
  await expect.element(screen.getByText(own.givenBack)).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/return")).toEqual([
    { deliveryId: anId(200), lines: [{ lineId: anId(210), quantity: "3" }], reason: "broken" },
  ]);
  expect(close).toHaveBeenCalledOnce();
});

test("gives no reason where none was said", async () => {
  answering({ "POST /deliveries/:deliveryId/return": aDelivery({ isReturn: true }) });
  const screen = await dialog();
  await screen.getByRole("button", { name: own.giveBack }).click();
  await expect.element(screen.getByText(own.givenBack)).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/return")[0]).not.toHaveProperty("reason");
});

test("stays open with what was typed where the server refuses", async () => {
  answering({ "POST /deliveries/:deliveryId/return": refused("delivery.more_than_delivered", { detail: "Only 3." }) });
  const screen = await dialog();
  await screen.getByRole("textbox", nameOf("Oak table")).fill("9");
  await screen.getByRole("button", { name: own.giveBack }).click();
  await expect.element(screen.getByText("Only 3.")).toBeVisible();
  await expect.element(screen.getByRole("textbox", nameOf("Oak table"))).toHaveValue("9");
  expect(close).not.toHaveBeenCalled();
});

test("has nothing to send where nothing came back", async () => {
  const screen = await dialog();
  await screen.getByRole("button", { name: t.nothing, exact: true }).click();
  await expect.element(screen.getByRole("button", { name: own.giveBack })).toBeDisabled();
});

test("says where the goods go, and that it is final", async () => {
  answering({ "POST /deliveries/:deliveryId/return": aDelivery({ isReturn: true }) });
  const screen = await dialog();
  await screen.getByRole("radio", { name: t.toQuarantine, exact: false }).click();
  await screen.getByRole("checkbox", { name: own.final, exact: false }).click();
  await screen.getByRole("button", { name: own.giveBack }).click();
  await expect.element(screen.getByText(own.givenBack)).toBeVisible();
  expect(askedOf("POST /deliveries/:deliveryId/return")[0]).toMatchObject({ place: "quarantine", final: true });
});

test("sends goods back to their vendor, promised ones only where one insists", async () => {
  const words = wordsIn("en", kindWords.receipt);
  answering({
    "GET /units": { items: [] },
    "POST /receipts/:receiptId/return": refused("delivery.beyond_stock", { detail: "Only 1." }),
  });
  const receipt = aReceipt({ state: "done", lines: [aTransferLine({ state: "done", moved: "2" })] });
  const screen = await show(<ReturnGoods kind="receipt" transfer={receipt} onClose={close} />);
  await expect.element(screen.getByRole("radio", { name: t.toScrap })).not.toBeInTheDocument();
  await screen.getByRole("button", { name: words.giveBack }).click();
  await expect.element(screen.getByText("Only 1.")).toBeVisible();
  answering({ "POST /receipts/:receiptId/return": receipt });
  await screen.getByRole("button", { name: t.anyway(words.giveBack) }).click();
  await expect.poll(() => askedOf("POST /receipts/:receiptId/return").at(-1)).toMatchObject({ force: true });
});
