import { expect, test } from "vitest";
import { aFiscalPosition } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { PositionPlace } from "./position-columns.tsx";
import { positionWords } from "./position-labels.ts";

const t = wordsIn("en", positionWords);
const zipRanges = [{ from: "35000", to: "35999" }];

test.each([
  ["by hand", {}, t.byHand],
  ["in some places of a country", { isAutomatic: true, country: "ES", zipRanges }, "Spain · 35000-35999"],
  ["in the Union", { isAutomatic: true, isInUnion: true, isVatRequired: true }, `${t.union} · ${t.withVat}`],
  ["for people", { isAutomatic: true, isPrivateOnly: true }, `${t.anywhere} · ${t.privatePersons}`],
  ["everywhere", { isAutomatic: true }, t.anywhere],
])("one that holds %s says so", async (_, given, said) => {
  const screen = await show(<PositionPlace position={aFiscalPosition(given)} />);
  await expect.element(screen.getByText(said)).toBeVisible();
});
