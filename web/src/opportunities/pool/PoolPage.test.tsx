import { basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunityRow, someKnownValues } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { poolSearch } from "../list/list-search.ts";
import { GiveOutBar } from "./GiveOutBar.tsx";
import { poolWords } from "./pool-labels.ts";
import { PooledListPage } from "./PooledListPage.tsx";
import { PoolPage } from "./PoolPage.tsx";

const t = wordsIn("en", poolWords);
const listId = anId<"lead_lists">(70);
const list = {
  id: listId,
  source: "Bases Norte",
  basis: "legitimate_interest" as const,
  fileName: "lista.csv",
  createdAt: "2026-11-29T10:00:00Z",
  createdBy: "Marta",
  waiting: 1,
  givenOut: 60,
  leads: 50,
  opportunities: 8,
  won: 1,
  lost: 1,
};
const row = anOpportunityRow({ id: anId(300), type: "pooled", title: "Hotel Sol" });

test("shows each list with how many wait, and opens it", async () => {
  answering({ "GET /pool": { items: [list], nextCursor: null } });
  const screen = await show(<PoolPage />, { page: "/w/$slug/pool", at: "/w/robles/pool" });
  await screen.getByText("Bases Norte").first().click();
  await expect.poll(() => screen.address()).toBe(`/w/robles/pool/${listId}`);
});

test("an empty pool says what it is for", async () => {
  answering({ "GET /pool": { items: [], nextCursor: null } });
  const screen = await show(<PoolPage />, { page: "/w/$slug/pool", at: "/w/robles/pool" });
  await expect.element(screen.getByText(t.noLists)).toBeVisible();
});

test("gives those that wait in a list to whom one says", async () => {
  answering({
    "GET /pool/:listId": list,
    "GET /pooled-leads": { items: [row], nextCursor: null, count: 1 },
    "GET /opportunity-values": someKnownValues(),
    "GET /bulk-changes": { items: [], nextCursor: null },
    "GET /members": { items: [aMember({ id: anId(11), name: "Ana", role: "sales" })], nextCursor: null },
    "GET /teams": { items: [] },
    "POST /bulk-changes": () => new Promise(() => undefined),
  });
  const at = `/w/robles/pool/${listId}`;
  const screen = await show(<PooledListPage />, { page: "/w/$slug/pool/$listId", at, search: searchOf(poolSearch) });
  await expect.element(screen.getByText(basisWords.legitimate_interest.en, { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: t.giveOut }).click();
  await screen.getByRole("checkbox", { name: "Ana" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: t.giveOut }).click();
  await expect
    .poll(() => askedOf("POST /bulk-changes").map(({ asked }) => asked))
    .toEqual([{ list: "pool", filters: { listId }, except: [], most: 1, change: { salespersonIds: [anId(11)] } }]);
});

test("there is nothing to give out where nothing waits", async () => {
  const selection = { selection: { isAll: false, ids: new Set<string>(), anchor: null } } as never; // as far as it is read
  const screen = await show(
    <GiveOutBar selection={selection} filters={{}} total={0} isAsking={false} onAsk={() => undefined} />,
  );
  expect(screen.getByRole("button", { name: t.giveOut }).elements()).toHaveLength(0);
});
