import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { type SaleSearch } from "./list-search.ts";
import { ReadyFilters } from "./ReadyFilters.tsx";

const counts = { expiring: 3, unanswered: 0, awaitingUs: 12, paymentAside: 1 };

function ready(search: SaleSearch = {}) {
  const changes: Partial<SaleSearch>[] = [];
  answering({
    "GET /sales": ({ standing }) => ({
      items: [],
      nextCursor: null,
      count: counts[standing as keyof typeof counts], // one is asked for at a time
      sums: [],
    }),
  });
  const address = { search, change: (change: Partial<SaleSearch>) => void changes.push(change) };
  return { changes, screen: show(<ReadyFilters address={address} />) };
}

test("what waits is offered with how many they are, and nothing of which there is none", async () => {
  const { screen, changes } = ready();
  const expiring = (await screen).getByRole("button", { name: "Expiring soon 3" });
  await expiring.click();
  expect(changes).toEqual([{ standing: "expiring", state: undefined }]);
  await expect.element((await screen).getByRole("button", { name: "Accepted, waiting for us 12" })).toBeVisible();
  await expect.poll(() => document.querySelectorAll("button").length).toBe(3);
  await (await screen).getByRole("button", { name: "With an unassigned payment 1" }).click();
  const anyState = ["draft", "sent", "confirmed", "done", "cancelled"];
  expect(changes.at(-1)).toEqual({ standing: "paymentAside", state: anyState });
});

test("the one that is on stays and gives the list back", async () => {
  const { screen, changes } = ready({ standing: "unanswered" });
  const on = (await screen).getByRole("button", { name: "Opened, not answered 0", pressed: true });
  await on.click();
  expect(changes).toEqual([{ standing: undefined, state: undefined }]);
});
