import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aBulkChange } from "../../../test/bulk.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity, anOpportunityRow, someKnownValues, threeStages } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { bulkWords } from "../../bulk/labels.ts";
import type { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../../ui/labels.ts";
import { opportunityWords } from "../labels.ts";
import { moveWords } from "../move-labels.ts";
import { opportunityRoutes } from "../routes.tsx";
import { OpportunityListPage } from "./OpportunityListPage.tsx";

const t = wordsIn("en", opportunityWords);
const bulk = wordsIn("en", bulkWords);
const move = wordsIn("en", moveWords);
const ui = wordsIn("en", uiWords);
const list = "GET /opportunities";
const losing = "POST /opportunities/:opportunityId/lose";
const assigning = "POST /opportunities/:opportunityId/assign";
const halls = anOpportunityRow();
const chairs = anOpportunityRow({ id: anId(301), title: "Forty chairs", contactName: "Lola Rey" });
const luis = aMember();

let items = [halls, chairs];
beforeEach(() => {
  items = [halls, chairs];
  answering({
    [list]: ({ count, search }) => ({
      items: search ? [] : items,
      nextCursor: null,
      ...(count && { count: search ? 0 : items.length }),
    }),
    "GET /members": { items: [luis], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /stages": { items: threeStages },
    "GET /lost-reasons": { items: [] },
    "GET /opportunity-values": someKnownValues(),
    [losing]: ({ opportunityId }) => anOpportunity({ id: opportunityId, state: "lost" }),
    [assigning]: ({ opportunityId }) => anOpportunity({ id: opportunityId }),
  });
});

const { validateSearch } = opportunityRoutes.opportunities.options;
const opened = async (query = "", can: Record<string, boolean> = {}) =>
  show(<OpportunityListPage />, {
    me: aMe({ can }),
    page: "/w/$slug/opportunities",
    at: `/w/robles/opportunities${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
const row = (screen: Shown, title: string) => screen.getByRole("row", { name: title, exact: false });
const focusOn = async (screen: Shown, title: string) => {
  await expect.element(row(screen, title)).toBeVisible();
  row(screen, title).element().closest<HTMLElement>("[data-row]")?.focus();
};
const asked = () => askedOf(list).filter(({ count }) => !count);
const bar = (screen: Shown, n: number) => screen.getByRole("region", { name: bulk.selected(String(n)) });

describe("the address of the list is what is asked:", () => {
  test.each([
    ["", { limit: "80", state: "open" }],
    [
      `?stageId=${anId(901)}&sort=-expectedRevenue`,
      { limit: "80", state: "open", stageId: anId(901), sort: "-expectedRevenue" },
    ],
    ["?unassigned=true&state=lost", { limit: "80", state: "lost", unassigned: "true" }],
    ["?state=half&sort=backwards&stage=7", { limit: "80", state: "open" }],
  ])("%j", async (query, filters) => {
    await opened(query);
    await expect.poll(() => asked().at(-1)).toEqual(filters);
  });

  test.each([
    [t.salesperson, t.nobody, "?unassigned=true"],
    [t.salesperson, luis.name, `?salespersonId=${luis.id}`],
    [t.stage, "Stage 902", `?stageId=${anId(902)}`],
    [t.state, "any", "?state=any"],
  ])("%s is %s", async (name, option, query) => {
    const screen = await opened();
    await screen.getByRole("button", { name: ui.filters }).click();
    await screen.getByRole("menuitem", { name }).click();
    await screen.getByRole("menuitem", { name: option, exact: false }).last().click();
    await expect.poll(screen.address).toBe(`/w/robles/opportunities${query}`);
  });

  test("its filters go along to the board, its order and stage do not", async () => {
    const screen = await opened(`?tag=vip&stageId=${anId(901)}&state=any`);
    await screen.getByRole("button", { name: t.board }).click();
    await expect.poll(screen.address).toBe("/w/robles/pipeline?tag=vip");
  });
});

const started = () => askedOf("POST /bulk-changes").map(({ asked: what }) => what);
const boxes = (screen: Shown) => screen.getByRole("checkbox", { checked: true });

describe("rows are taken", () => {
  beforeEach(() => {
    answering({ "POST /bulk-changes": aBulkChange(), "GET /bulk-changes/:bulkChangeId": aBulkChange() });
  });

  test("with X, counted below, and left with Escape; no row needs the focus first", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Two halls")).toBeVisible();
    await userEvent.keyboard("x");
    await expect.element(bar(screen, 1)).toBeVisible();
    await userEvent.keyboard("{ArrowDown}x");
    await expect.element(bar(screen, 2)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(bar(screen, 2)).not.toBeInTheDocument();
  });

  test("and a stretch of them with Shift", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Two halls")).toBeVisible();
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await expect.element(bar(screen, 2)).toBeVisible();
    await userEvent.keyboard("{Shift>}{ArrowUp}{/Shift}");
    await expect.element(bar(screen, 1)).toBeVisible();
    await row(screen, "Forty chairs").click({ modifiers: ["Shift"] });
    await expect.poll(() => boxes(screen).elements().length).toBe(2);
  });

  test("and all that the filters leave with Ctrl+A, less those taken out: a field that is not ticked is not sent", async () => {
    const screen = await opened("?source=Fair");
    await expect.element(row(screen, "Two halls")).toBeVisible();
    await userEvent.keyboard("{Control>}a{/Control}");
    await expect.element(bar(screen, 2)).toBeVisible();
    await row(screen, "Forty chairs").getByRole("checkbox").click();
    await userEvent.keyboard("e");
    const dialog = screen.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: t.team }).click();
    await dialog.getByRole("button", { name: bulk.changeTitle("1") }).click();
    const filters = { state: "open", source: "Fair" };
    const change = { teamId: null };
    await expect.poll(started).toEqual([{ list: "opportunities", filters, except: [chairs.id], change }]);
    await expect.element(bar(screen, 1)).not.toBeInTheDocument();
  });

  test("and lost together", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Two halls")).toBeVisible();
    await userEvent.keyboard("x{ArrowDown}xl");
    await screen
      .getByRole("dialog")
      .getByRole("button", { name: bulk.changeTitle("2") })
      .click();
    const ids = [halls.id, chairs.id];
    await expect.poll(started).toEqual([{ list: "opportunities", ids, change: { outcome: "lost" } }]);
  });

  test("by nobody who may not edit", async () => {
    const screen = await opened("", { "opportunity.edit": false });
    await focusOn(screen, "Two halls");
    await userEvent.keyboard("xl");
    await expect.element(bar(screen, 1)).not.toBeInTheDocument();
    await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("the row with the focus", () => {
  test("is meant where none is marked", async () => {
    const screen = await opened();
    await focusOn(screen, "Forty chairs");
    await userEvent.keyboard("a");
    await expect.element(screen.getByRole("dialog", { name: "Forty chairs" })).toBeVisible();
    await screen.getByRole("button", { name: move.takeIt }).click();
    await expect.poll(() => askedOf(assigning)).toMatchObject([{ opportunityId: chairs.id, salespersonId: anId(1) }]);
  });

  test("opens with Enter", async () => {
    const screen = await opened();
    await focusOn(screen, "Forty chairs");
    await userEvent.keyboard("{Enter}");
    await expect.poll(screen.address).toBe(`/w/robles/opportunities/${chairs.id}`);
  });
});

describe("where nothing is listed", () => {
  test("the filters hide so many, and can be taken away", async () => {
    const screen = await opened("?search=xyz");
    await expect.element(screen.getByText(ui.hidden("2"))).toBeVisible();
    await screen.getByRole("button", { name: ui.clearFilters }).click();
    await expect.poll(screen.address).toBe("/w/robles/opportunities");
  });

  test("the way leads to the leads", async () => {
    items = [];
    const screen = await opened();
    await expect
      .element(screen.getByRole("link", { name: t.seeLeads }).or(screen.getByRole("button", { name: t.seeLeads })))
      .toHaveAttribute("href", "/w/robles/leads");
  });
});

test.each([
  [anOpportunityRow({ customerName: "Café Norte", companyName: "Norte" }), "Café Norte · Stage 901"],
  [anOpportunityRow({ contactName: "Lola Rey" }), "Lola Rey · Stage 901"],
  [anOpportunityRow({ companyName: "Norte", contactName: "Lola Rey" }), "Norte · Stage 901"],
])("on a phone a row says for whom it is and how far it has come", async (only, line) => {
  items = [only];
  await page.viewport(390, 844);
  const screen = await opened();
  await expect.element(screen.getByText(line)).toBeVisible();
});
