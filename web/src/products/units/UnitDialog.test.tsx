import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aUnit } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { unitWords } from "../setting-labels.ts";
import { UnitDialog } from "./UnitDialog.tsx";

const t = wordsIn("en", unitWords);
const dozen = aUnit({ id: anId(113), name: "dozen", relation: "bigger", ratio: "12", rounding: "0.01" });

const dialog = (unit: typeof dozen | null) => {
  answering({ "GET /me": aMe(), "POST /units": aUnit({ id: anId(120), name: "Box" }), "PATCH /units/:unitId": dozen });
  return show(<UnitDialog unit={unit} units={[aUnit(), dozen]} onClose={vi.fn<() => void>()} />);
};

test("a packaging of one's own is worth so many of a reference", async () => {
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.name }).fill("Box");
  await screen.getByRole("textbox", { name: t.howMany }).fill("24");
  await screen.getByRole("textbox", { name: t.many }).fill("boxes");
  await screen.getByRole("button", { name: t.create }).click();
  await expect
    .poll(() => askedOf("POST /units"))
    .toMatchObject([
      { name: "Box", referenceId: anId(112), relation: "bigger", ratio: "24", many: "boxes", rounding: "1" },
    ]);
});

test("without a worth it is not sent, and the field says so", async () => {
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.name }).fill("Box");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("textbox", { name: t.howMany })).toHaveAttribute("aria-invalid", "true");
  expect(askedOf("POST /units")).toEqual([]);
});

test("one that is there is counted in other steps", async () => {
  const screen = await dialog(dozen);
  await screen.getByRole("textbox", { name: t.step }).fill("1");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(() => askedOf("PATCH /units/:unitId")).toEqual([{ unitId: dozen.id, rounding: "1", version: 1 }]);
});
