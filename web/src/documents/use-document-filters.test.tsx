import { saleListFields } from "@trato/domain/sales/list-fields.ts";
import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { documentSearch } from "./document-search.ts";
import { useDocumentFilters } from "./use-document-filters.ts";

const ui = wordsIn("en", uiWords);
const states = [
  { value: "draft", label: "Draft" },
  { value: "sent", label: "Sent" },
];

function Bar({ search, change }: { search: object; change: (changes: object) => void }) {
  return <FilterBar filters={useDocumentFilters({ search, change, fields: saleListFields, states })} />;
}

test("a list of documents is narrowed to several states, and to days, amounts and how far it has come", async () => {
  const changes: object[] = [];
  const change = (given: object) => void changes.push(given);
  const screen = await show(
    <Bar search={{ state: "draft", createdFrom: "2026-11-01", totalTo: "500" }} change={change} />,
  );
  await expect.element(screen.getByRole("button", { name: "Created on ≥ 1 Nov", exact: false })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Total ≤ €500", exact: false })).toBeVisible();
  await screen.getByRole("button", { name: "State is Draft" }).click();
  await screen.getByRole("menuitem", { name: "Sent" }).click();
  await screen.getByRole("button", { name: ui.filters }).click();
  await screen.getByRole("menuitem", { name: "Delivery", exact: true }).click();
  await screen.getByRole("menuitem", { name: "All delivered" }).click();
  expect(changes).toEqual([{ state: ["draft", "sent"] }, { deliveryStatus: "full" }]);
  expect(Object.keys(documentSearch)).toEqual(expect.arrayContaining(["createdFrom", "createdTo", "confirmedFrom"]));
});
