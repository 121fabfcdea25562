import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aCategory } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { productWords } from "../labels.ts";
import { CategoryPicker } from "./CategoryPicker.tsx";

const t = wordsIn("en", productWords);
const change = vi.fn<(id: string | null) => void>();
const tables = aCategory({ id: anId(421), name: "Tables", fullName: "Furniture / Tables" });
const lighting = aCategory({ id: anId(422), name: "Iluminación", fullName: "Iluminación" });

const picker = async () => {
  change.mockClear();
  answering({ "GET /me": aMe(), "GET /product-categories": { items: [aCategory(), tables, lighting] } });
  const screen = await show(<CategoryPicker value={null} onChange={change} />);
  await screen.getByRole("combobox").click();
  return screen;
};

test.each([
  ["tab", ["Furniture / Tables", t.createCategory("tab")]],
  ["furniture", ["Furniture", "Furniture / Tables"]],
  ["ILUMINACION", ["Iluminación"]],
  ["zzz", [t.createCategory("zzz")]],
])("for %j it offers …", async (typed, offered) => {
  const screen = await picker();
  await userEvent.keyboard(typed);
  const options = () =>
    screen
      .getByRole("option")
      .elements()
      .map(({ textContent }) => textContent);
  await expect.poll(options).toEqual(offered);
});

test("one is chosen", async () => {
  const screen = await picker();
  await screen.getByRole("option", { name: "Furniture / Tables" }).click();
  expect(change).toHaveBeenCalledExactlyOnceWith(tables.id);
});

test("a new one is made on the spot and chosen", async () => {
  answering({ "POST /product-categories": aCategory({ id: anId(430), name: "Chairs" }) });
  const screen = await picker();
  await userEvent.keyboard("Chairs");
  await screen.getByRole("option", { name: t.createCategory("Chairs") }).click();
  await expect.poll(() => change.mock.calls).toEqual([[anId(430)]]);
  expect(askedOf("POST /product-categories")).toMatchObject([{ name: "Chairs" }]);
});
