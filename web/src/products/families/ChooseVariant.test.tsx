import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aFamily, aVariant, pine, short } from "../../../test/families.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ChooseVariant } from "./ChooseVariant.tsx";
import { familyWords } from "./labels.ts";
import type { ChosenVariant } from "./queries.ts";

const t = wordsIn("en", familyWords);

test("opens what its line is, and gives the line what was chosen instead", async () => {
  const family = aFamily();
  const chosen = vi.fn<(variant: ChosenVariant) => void>();
  answering({
    "GET /product-families/:familyId": family,
    "POST /product-families/:familyId/variants": aVariant({ name: "Lisboa (Oak, 120)" }),
  });
  const variant = { productId: family.modelId, familyId: family.id, valueIds: [pine, short] };
  const screen = await show(<ChooseVariant variant={variant} name="Lisboa table" onChoose={chosen} />);
  await screen.getByRole("button", { name: t.configure("Lisboa table") }).click();
  await expect.element(screen.getByRole("radio", { name: /^Pine/ })).toBeChecked();
  await screen.getByRole("radio", { name: /^Oak/ }).click();
  await screen.getByRole("button", { name: t.choose }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(chosen).toHaveBeenCalledWith(expect.objectContaining({ name: "Lisboa (Oak, 120)" }));
});
