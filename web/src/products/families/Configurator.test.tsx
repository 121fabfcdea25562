import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aFamily, aVariant, long, oak, pine, short } from "../../../test/families.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { Configurator } from "./Configurator.tsx";
import { familyWords } from "./labels.ts";
import type { ChosenVariant } from "./queries.ts";

const t = wordsIn("en", familyWords);
const onChoose = vi.fn<(variant: ChosenVariant) => void>();
const onClose = vi.fn<() => void>();
const family = aFamily();

const opened = (valueIds = [pine, short], of = family) => {
  onChoose.mockClear();
  onClose.mockClear();
  answering({
    "GET /product-families/:familyId": of,
    "POST /product-families/:familyId/variants": aVariant(),
  });
  return show(<Configurator familyId={family.id} valueIds={valueIds} onChoose={onChoose} onClose={onClose} />);
};

test("says what each value costs more, what the variant is called and what it costs", async () => {
  const screen = await opened([oak, long]);
  await expect.element(screen.getByRole("radio", { name: /^Oak/ })).toBeChecked();
  await expect.element(screen.getByRole("radio", { name: "Oak +€50.00" })).toBeVisible();
  await expect.element(screen.getByText("Lisboa (Oak, 240)")).toBeVisible();
  await expect.element(screen.getByText("€350.00")).toBeVisible();
});

test("says the name and the price that a variant has, where they were typed", async () => {
  const [model] = family.variants;
  const typed = {
    ...model,
    name: "The old one",
    listPrice: "199",
    valueIds: [short, oak],
  } as (typeof family.variants)[0]; // as answered
  const screen = await opened([oak, short], { ...family, variants: [typed] });
  await expect.element(screen.getByText("The old one")).toBeVisible();
  await expect.element(screen.getByText("€199.00")).toBeVisible();
});

test("greys what cannot be combined with what is chosen, and says with what", async () => {
  const screen = await opened();
  const forbidden = screen.getByRole("radio", { name: `240 ${t.forbidden("Pine")}` });
  await expect.element(forbidden).toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("radio", { name: /^Oak/ }).click();
  await expect.element(screen.getByRole("radio", { name: /^240/ })).not.toHaveAttribute("aria-disabled", "true");
});

test("is worked by keys alone: arrows choose, Enter takes it", async () => {
  const screen = await opened();
  await expect.element(screen.getByText("Lisboa table")).toBeVisible();
  const chosen = screen.getByRole("radio", { name: /^Pine/ }).element();
  if (chosen instanceof HTMLElement) chosen.focus();
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(screen.getByText("Lisboa (Oak, 120)")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => onChoose.mock.calls.length).toBe(1);
  expect(askedOf("POST /product-families/:familyId/variants")).toEqual([
    { familyId: family.id, valueIds: [oak, short] },
  ]);
  expect(onClose).toHaveBeenCalledOnce();
});

test("what is not chosen yet is said, and nothing is asked", async () => {
  const screen = await opened([oak]);
  await expect.element(screen.getByText("Choose: Length.").first()).toBeVisible();
  await screen.getByRole("radio", { name: /^Oak/ }).click();
  await userEvent.keyboard("{Enter}");
  expect(askedOf("POST /product-families/:familyId/variants")).toEqual([]);
});

test("stays open where the server refuses it", async () => {
  const screen = await opened();
  answering({
    "POST /product-families/:familyId/variants": refused("product.archived", { detail: "It is archived." }),
  });
  await screen.getByRole("button", { name: t.choose }).click();
  await expect.element(screen.getByRole("heading", { name: "It is archived." })).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
});

test("what a value leaves open is written on the line behind the name, and Enter takes it", async () => {
  const [woods, lengths] = family.attributes;
  const values = lengths!.values.map((value) => ({ ...value, isFreeText: value.id === long }));
  const screen = await opened([oak, short], { ...family, attributes: [woods!, { ...lengths!, values }] });
  const text = screen.getByRole("textbox", { name: t.textOf("240") });
  await expect.element(screen.getByRole("radio", { name: /^120/ })).toBeChecked();
  expect(text.elements()).toHaveLength(0);
  await screen.getByRole("radio", { name: /^240/ }).click();
  await text.fill("237.5");
  await expect.element(screen.getByText("Lisboa (Oak, 240): 237.5")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => onChoose.mock.calls.map(([{ name }]) => name)).toEqual(["Lisboa (Oak, 240): 237.5"]);
});
