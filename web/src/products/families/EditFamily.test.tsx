import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aFamily, length, oak, pine, short, wood } from "../../../test/families.ts";
import { Attribute } from "@trato/domain/products/families/family-records.ts";
import * as z from "zod/mini";
import { anId } from "../../../test/ids.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { EditFamily } from "./EditFamily.tsx";
import { familyWords } from "./labels.ts";

const t = wordsIn("en", familyWords);
const family = aFamily();
const dialog = (items = [wood, length]) => {
  answering({
    "GET /me": aMe(),
    "GET /product-attributes": { items },
    "PATCH /product-families/:familyId": family,
  });
  return show(<EditFamily family={family} onClose={vi.fn<() => void>()} />);
};

test("sends only what changed, with the version that was seen", async () => {
  const screen = await dialog();
  await screen.getByRole("textbox", { name: t.basePrice }).fill("220");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /product-families/:familyId"))
    .toEqual([{ familyId: family.id, version: 1, listPrice: "220" }]);
});

test("a value that is no longer offered takes with it what it could not be combined with", async () => {
  const screen = await dialog();
  await screen.getByRole("checkbox", { name: t.offers("240") }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /product-families/:familyId"))
    .toMatchObject([
      {
        attributes: [
          { attributeId: wood.id, values: [{ valueId: oak, extraPrice: "50" }, { valueId: pine }] },
          { attributeId: length.id, values: [{ valueId: short }] },
        ],
        exclusions: [],
      },
    ]);
});

test("an attribute comes besides with what the variants that there are have of it", async () => {
  const feet = z.parse(Attribute, {
    id: anId(940),
    name: "Feet",
    shownAs: "select",
    version: 1,
    values: [
      {
        id: anId(941),
        name: "Round",
        colour: null,
        isFreeText: false,
      },
      {
        id: anId(942),
        name: "Square",
        colour: null,
        isFreeText: false,
      },
    ],
  });
  const screen = await dialog([wood, length, feet]);
  await screen.getByRole("checkbox", { name: t.offers("Round") }).click();
  await screen.getByRole("checkbox", { name: t.offers("Square") }).click();
  await screen.getByRole("combobox", { name: t.isOfThose("Feet") }).click();
  await screen.getByRole("option", { name: "Square" }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /product-families/:familyId").at(-1))
    .toMatchObject({ addedValueIds: [anId(942)], attributes: [{}, {}, { attributeId: feet.id }] });
});
