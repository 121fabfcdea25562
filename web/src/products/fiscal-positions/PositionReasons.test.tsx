import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { FiscalPositionChosen } from "../queries.ts";
import { choiceWords } from "./position-labels.ts";
import { PositionReasons } from "./PositionReasons.tsx";

const t = wordsIn("en", choiceWords);
const union = { id: anId<"fiscal_positions">(432), name: "Union" };
const islands = { id: anId<"fiscal_positions">(431), name: "Islands" };
const french = { country: "FR", zip: null, vat: "FR23334175221", isPrivate: false };

test.each<[string, Partial<FiscalPositionChosen>, string]>([
  ["by which facts it was chosen", {}, t.chosen("France · FR23334175221")],
  ["that it was set on the contact", { from: "set" }, t.set],
  [
    "that somebody buys for himself",
    { address: { ...french, vat: null, isPrivate: true } },
    t.chosen(`France · ${t.privatePerson}`),
  ],
  ["that an address has no country", { from: "none", address: { ...french, country: null } }, t.noCountry],
  ["that none fits", { from: "none", position: null }, `${t.noneFits} France · FR23334175221`],
])("says %s", async (_, part, said) => {
  const chosen: FiscalPositionChosen = { position: union, from: "chosen", address: french, passedOver: [], ...part };
  const screen = await show(<PositionReasons chosen={chosen} />);
  await expect.element(screen.getByText(said)).toBeVisible();
});

test("each of the others says why not", async () => {
  const passedOver: FiscalPositionChosen["passedOver"] = [
    { position: islands, why: "failed", filters: ["private", "zip", "country"] },
  ];
  const screen = await show(
    <PositionReasons chosen={{ position: union, from: "chosen", address: french, passedOver }} />,
  );
  await screen.getByText(t.others).click();
  await expect.element(screen.getByText(`${t.failedPrivate}, ${t.failedZip}, ${t.failedCountry}`)).toBeVisible();
});
