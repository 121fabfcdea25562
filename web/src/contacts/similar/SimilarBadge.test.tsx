import { expect, test, vi } from "vitest";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { similarWords } from "./labels.ts";
import { SimilarBadge } from "./SimilarBadge.tsx";
import { countOf } from "./SimilarList.tsx";

const t = wordsIn("en", similarWords);
const none = { contacts: [], deals: [], colleagues: [] };
const deal = {
  id: anId<"opportunities">(300),
  type: "opportunity" as const,
  state: "won" as const,
  title: "Two halls",
  salespersonName: "Bea Gil",
  same: ["customer" as const],
  sureness: "possible" as const,
};
const carlos = { name: "Carlos Sol", same: ["domain" as const], sureness: "possible" as const };

test("a record that nothing resembles says nothing", async () => {
  const screen = await show(<SimilarBadge {...none} />);
  expect(countOf(none)).toBe(0);
  await expect.element(screen.getByRole("button")).not.toBeInTheDocument();
});

test("what resembles it is counted, and told at a press", async () => {
  const similar = { ...none, deals: [deal], colleagues: [carlos] };
  const screen = await show(<SimilarBadge {...similar} />);
  await screen.getByRole("button", { name: t.similar(countOf(similar)) }).click();
  await expect
    .element(screen.getByRole("link", { name: "Two halls" }))
    .toHaveAttribute("href", `/w/robles/opportunities/${deal.id}`);
  await expect.element(screen.getByText(`${t.won} · Bea Gil`)).toBeVisible();
  await expect.element(screen.getByText("same customer")).toBeVisible();
  await expect.element(screen.getByText(t.asksColleague("Carlos Sol"))).toBeVisible();
});

test("a person is not merged with a company, and the button says why", async () => {
  const company = { id: anId<"contacts">(301), kind: "company" as const, name: "Norte", email: null, vat: null };
  const person = { ...company, id: anId<"contacts">(302), kind: "person" as const, name: "Eva" };
  const like = { same: ["email" as const], sureness: "possible" as const };
  const similar = { ...none, contacts: [company, person].map((each) => ({ ...each, ...like })) };
  const merge = vi.fn<(id: string) => void>();
  const screen = await show(<SimilarBadge {...similar} kind="person" onMerge={merge} />);
  const open = screen.getByRole("button", { name: t.similar(2) });
  await open.click();
  const buttons = screen.getByRole("button", { name: t.merge });
  await expect.element(buttons.nth(0)).toHaveAttribute("aria-disabled", "true");
  await buttons.nth(0).click({ force: true });
  expect(merge).not.toHaveBeenCalled();
  await buttons.nth(1).click();
  expect(merge.mock.calls).toEqual([[person.id]]);
});
