import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { officeChoices } from "../../../test/combos.ts";
import { anId } from "../../../test/ids.ts";
import { aPickedProduct, productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ChoiceCard } from "./ChoiceCard.tsx";
import { ChoicesSection } from "./ChoicesSection.tsx";
import { comboWords } from "./combo-labels.ts";

const t = wordsIn("en", comboWords);

const section = (given: Parameters<typeof productDetails>[0] = {}, kept = officeChoices()) => {
  const product = productDetails({ storable: false, isCombo: true, ...given });
  answering({
    "GET /products/pick": { items: [aPickedProduct({ id: anId(122), name: "Elm desk" })] },
    "GET /products/:productId/choices": kept,
    "POST /products/:productId/choices": kept,
  });
  return show(<ChoicesSection product={product} />);
};

const lastSaid = () =>
  askedOf("POST /products/:productId/choices")
    .at(-1)
    ?.choices.map(
      ({ name, quantity, items }) => `${quantity} ${name}: ${items.map((item) => item.extraPrice).join(", ")}`,
    );

test("tells what can be picked and what it costs more, and takes another product", async () => {
  const screen = await section();
  await expect.element(screen.getByRole("textbox", { name: t.extraOf("Oak desk") })).toHaveValue("150.00");
  await expect.element(screen.getByText(t.notSold("Recalled"))).toBeVisible();
  await screen.getByRole("combobox", { name: t.addItem("Desk") }).click();
  await screen.getByRole("option", { name: /Elm desk/ }).click();
  await expect.poll(lastSaid).toEqual(["1 Desk: 0, 150, 0", "4 Chairs: 0, 0"]);
});

test("another extra price is kept with Enter, and so is another name", async () => {
  const screen = await section();
  const extra = screen.getByRole("textbox", { name: t.extraOf("Oak desk") });
  await extra.fill("99.5");
  await userEvent.keyboard("{Enter}");
  await expect.poll(lastSaid).toEqual(["1 Desk: 0, 99.5", "4 Chairs: 0, 0"]);
  const name = screen.getByRole("textbox", { name: t.choiceName }).first();
  await name.fill("Table");
  await userEvent.keyboard("{Enter}");
  await expect.poll(lastSaid).toEqual(["1 Table: 0, 150", "4 Chairs: 0, 0"]);
});

test("a new choice begins with its first product, and goes with its last one", async () => {
  const [desk] = officeChoices().choices;
  const screen = await section({}, officeChoices({ choices: [{ ...desk!, items: desk!.items.slice(0, 1) }] }));
  await screen.getByRole("button", { name: t.addChoice }).click();
  await screen.getByRole("combobox", { name: t.addItem(t.choiceNumber("2")) }).click();
  await screen.getByRole("option", { name: /Elm desk/ }).click();
  await expect.poll(lastSaid).toEqual(["1 Desk: 0", "1 Choice 2: 0"]);
  await screen.getByRole("button", { name: t.removeOf("Pine desk") }).click();
  await expect.element(screen.getByText(t.removed("Pine desk"))).toBeVisible();
  await expect.poll(lastSaid).toEqual([]);
});

test("what can be picked tells in which combos, and has no choices itself", async () => {
  const of = officeChoices({ choices: [], comboOf: [{ productId: anId(130), name: "Office", isArchived: false }] });
  const screen = await section({ isCombo: false }, of);
  await expect.element(screen.getByRole("link", { name: "Office" })).toBeVisible();
  expect(screen.getByRole("button", { name: t.addChoice }).elements()).toHaveLength(0);
});

test("who may not change products only reads", async () => {
  const no = { code: "permission.missing", details: {} };
  const reading = await section({ can: { edit: no, adjust: no, order: no } });
  await expect.element(reading.getByRole("textbox", { name: t.extraOf("Oak desk") })).toBeDisabled();
  expect(reading.getByRole("combobox").elements()).toHaveLength(0);
});

test("a choice that nobody may change is only read", async () => {
  const [, chairs] = officeChoices().choices;
  const screen = await show(<ChoiceCard choice={chairs!} />);
  await expect.element(screen.getByRole("textbox", { name: t.quantityOf("Chairs") })).toBeDisabled();
  await expect.element(screen.getByRole("textbox", { name: t.choiceName })).toHaveValue("Chairs");
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
