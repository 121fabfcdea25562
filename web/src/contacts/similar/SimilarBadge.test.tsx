import { expect, test } from "vitest";
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
