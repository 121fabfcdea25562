import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { length, wood } from "../../../test/families.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../../ui/labels.ts";
import { AttributesPage } from "./AttributesPage.tsx";
import { familyWords } from "./labels.ts";

const t = wordsIn("en", familyWords);
const ui = wordsIn("en", uiWords);
const page = { page: "/w/$slug/settings/attributes", search: searchOf({ attribute: z.string() }) };

test("shows what each may be; one that goes can come back as it was", async () => {
  answering({
    "GET /me": aMe(),
    "GET /product-attributes": { items: [length, wood] },
    "DELETE /product-attributes/:attributeId": wood,
    "POST /product-attributes": wood,
  });
  const screen = await show(<AttributesPage />, page);
  await expect.element(screen.getByText("Oak and Pine")).toBeVisible();
  await screen.getByRole("row").filter({ hasText: "Wood" }).getByRole("button", { name: ui.rowMenu }).click();
  await screen.getByRole("menuitem", { name: t.delete }).click();
  await expect.element(screen.getByText(t.deleted("Wood"))).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("POST /product-attributes")).toMatchObject([{ id: wood.id, values: wood.values }]);
});
