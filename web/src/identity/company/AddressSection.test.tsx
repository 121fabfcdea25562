import { expect, test } from "vitest";
import { aWorkspace } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { AddressSection } from "./AddressSection.tsx";
import { useCompanyForm } from "./company-form.ts";

function Company({ country }: { country: string }) {
  return <AddressSection form={useCompanyForm(aWorkspace({ country }))} />;
}

test.each([
  ["ES", ["Street", "Street, second line", "Postcode", "Town or city", "Province"]],
  ["US", ["Street", "Street, second line", "City", "State", "ZIP code"]],
])("an address of %s is asked for as its country writes it", async (country, labels) => {
  const screen = await show(<Company country={country} />);
  await expect.element(screen.getByRole("textbox", { name: "Street", exact: true })).toBeVisible();
  const shown = screen
    .getByRole("textbox")
    .elements()
    .map((field) => (field as HTMLInputElement).labels?.[0]?.textContent); // text fields have labels
  expect(shown.slice(0, labels.length)).toEqual(labels);
});
