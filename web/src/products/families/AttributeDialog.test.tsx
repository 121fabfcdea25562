import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { oak, wood } from "../../../test/families.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { AttributeDialog } from "./AttributeDialog.tsx";
import { familyWords } from "./labels.ts";

const t = wordsIn("en", familyWords);
const dialog = (attribute: typeof wood | null) => {
  answering({ "GET /me": aMe(), "POST /product-attributes": wood, "PATCH /product-attributes/:attributeId": wood });
  return show(<AttributeDialog attribute={attribute} onClose={vi.fn<() => void>()} />);
};

test("a new one has the values that were named, in their order", async () => {
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.name }).fill("Size");
  await screen.getByRole("textbox", { name: t.value("1") }).fill("S");
  await screen.getByRole("textbox", { name: t.value("2") }).fill("L");
  await screen.getByRole("button", { name: t.addValue }).click();
  await screen.getByRole("button", { name: t.create }).click();
  await expect
    .poll(() => askedOf("POST /product-attributes"))
    .toMatchObject([{ name: "Size", shownAs: "select", values: [{ name: "S" }, { name: "L" }] }]);
});

test("a value keeps its id under another name, and gets a colour", async () => {
  const screen = await dialog(wood);
  await screen.getByRole("textbox", { name: t.value("1") }).fill("Solid oak");
  await screen.getByLabelText(t.colourOf("2")).fill("#eeddcc");
  await screen.getByRole("button", { name: t.freeTextOf("1"), pressed: false }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /product-attributes/:attributeId"))
    .toMatchObject([
      {
        attributeId: wood.id,
        version: 1,
        values: [
          { id: oak, name: "Solid oak", isFreeText: true },
          { name: "Pine", colour: "#eeddcc" },
        ],
      },
    ]);
});

test("without a value it is not sent", async () => {
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.name }).fill("Size");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("alert").filter({ hasText: /./ })).toBeVisible();
  expect(askedOf("POST /product-attributes")).toEqual([]);
});
