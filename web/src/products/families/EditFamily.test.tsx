import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aFamily, length, oak, pine, short, wood } from "../../../test/families.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { EditFamily } from "./EditFamily.tsx";
import { familyWords } from "./labels.ts";

const t = wordsIn("en", familyWords);
const family = aFamily();
const dialog = () => {
  answering({
    "GET /me": aMe(),
    "GET /product-attributes": { items: [wood, length] },
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
