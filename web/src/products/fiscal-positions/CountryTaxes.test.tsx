import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { MissingTaxes } from "../queries.ts";
import { CountryTaxes } from "./CountryTaxes.tsx";
import { countryTaxWords } from "./position-labels.ts";

const t = wordsIn("en", countryTaxWords);
const nothingMissing: MissingTaxes = { country: "ES", taxes: [], positions: [], services: [] };

test("what the country knows besides is told before it is added", async () => {
  const missing: MissingTaxes = { ...nothingMissing, taxes: [{ name: "IGIC 7 %", use: "sale" }] };
  answering({ "GET /me": aMe(), "GET /country-taxes": missing, "POST /country-taxes": nothingMissing });
  const screen = await show(<CountryTaxes />);
  await screen.getByRole("button", { name: t.add }).click();
  await expect.element(screen.getByText("IGIC 7 %")).toBeVisible();
  await screen.getByRole("button", { name: t.addThem }).click();
  await expect.element(screen.getByRole("heading", { name: t.added })).toBeVisible();
  expect(askedOf("POST /country-taxes")).toHaveLength(1);
});
