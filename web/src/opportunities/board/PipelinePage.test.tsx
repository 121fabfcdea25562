import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { changeCard, findCard, moveCard, takeCard } from "@trato/domain/opportunities/board.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { aMe, aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aBoard, aCard, anOpportunity, someKnownValues } from "../../../test/opportunities.ts";
import { type Shown, show } from "../../../test/show.tsx";
import type { InputOf } from "../../platform/api.ts";
import type { searchOf } from "../../platform/search.ts";
import { giveUpUnsent, keepUnsent, keepUnsentOf, unsentPlaces } from "../../platform/store/unsent.ts";
import { wordsIn } from "../../platform/words.ts";
import { moveWords } from "../move-labels.ts";
import { opportunityRoutes } from "../routes.tsx";
import { boardWords } from "./board-labels.ts";
import { PipelinePage } from "./PipelinePage.tsx";

const t = wordsIn("en", boardWords);
const move = wordsIn("en", moveWords);
const undo = everyday.undo.en;
const moving = "POST /opportunities/:opportunityId/move";
const luis = aMember();
const now = "2026-11-23T10:00:00Z" as Moment; // written as one
const today = "2026-11-23" as CalendarDate; // written as one
const [first, second, won] = [anId<"stages">(900), anId<"stages">(901), anId<"stages">(902)];

/** A card by its number: the first ones stand highest. */
const deal = (number: number, given: Parameters<typeof aCard>[1] = {}) =>
  aCard(number, { rank: String(9 - number), ...given });

/** What the server has: cards are moved on it, and it answers with those that are asked for. */
let board = aBoard();
function moves({ opportunityId, stageId, below = null }: InputOf<typeof moving>) {
  const above = below && findCard(board, below)?.card.rank;
  const there = moveCard(board, opportunityId, { stageId, below }, now, today);
  board = changeCard(there, opportunityId, { rank: above ? `${Number(above) - 1}9` : "9" }, today);
  return anOpportunity({ id: opportunityId });
}
function answerBoard(cardIds: string | string[] | undefined) {
  const asked = cardIds && [cardIds].flat();
  if (!asked) return board;
  return {
    stages: board.stages.map((stage) => ({ ...stage, cards: stage.cards.filter(({ id }) => asked.includes(id)) })),
  };
}

beforeEach(() => {
  board = aBoard([deal(1), deal(2)], [deal(3)], []);
  answering({
    "GET /pipeline": ({ cardIds }) => answerBoard(cardIds),
    "GET /members": { items: [luis], nextCursor: null },
    "GET /teams": { items: [] },
    "GET /opportunity-values": someKnownValues({ tags: ["vip"] }),
    [moving]: moves,
  });
});

const { validateSearch } = opportunityRoutes.pipeline.options;
const opened = async (query = "", can: Record<string, boolean> = {}) =>
  show(<PipelinePage />, {
    me: aMe({ can }),
    page: "/w/$slug/pipeline",
    at: `/w/robles/pipeline${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
const card = (screen: Shown, number: number) => screen.getByRole("link", { name: `Deal ${number}` });
const focusOn = async (screen: Shown, number: number) => {
  await expect.element(card(screen, number)).toBeVisible();
  card(screen, number).element().focus();
};
/** The numbers of the cards in each column, as they stand on screen. */
const columns = () =>
  Array.from(document.querySelectorAll("[data-stage]"), (column) =>
    Array.from(column.querySelectorAll("[data-card]"), (link) => Number(link.textContent.replace("Deal ", ""))),
  );
const press = (keys: string) => userEvent.keyboard(keys);
const shift = (key: string) => press(`{Shift>}{${key}}{/Shift}`);

describe("a card is moved by Shift and the arrows:", () => {
  test.each([
    ["to the top of the next column", 1, "ArrowRight", [[2], [1, 3], []], { stageId: second, below: null }],
    ["down in its own", 1, "ArrowDown", [[2, 1], [3], []], { stageId: first, below: anId(2) }],
    ["up in its own", 2, "ArrowUp", [[2, 1], [3], []], { stageId: first, below: null }],
    ["to the column before", 3, "ArrowLeft", [[3, 1, 2], [], []], { stageId: first, below: null }],
    ["into the won one", 3, "ArrowRight", [[1, 2], [], [3]], { stageId: won, below: null }],
  ])("%s, on screen before the server has it", async (_, number, key, shown, place) => {
    const late = onItsWay(moving);
    answering({ [moving]: () => late.promise });
    const screen = await opened();
    await focusOn(screen, number);
    await shift(key);
    await expect.poll(columns).toEqual(shown);
    expect(askedOf(moving)).toEqual([{ opportunityId: anId(number), ...place }]);
    await expect.element(card(screen, number)).toHaveFocus();
    late.resolve(refused("network"));
    await expect.poll(columns).toEqual([[1, 2], [3], []]); // taken back in this test, not in the next one's board
  });

  test("no further than the last column", async () => {
    board = aBoard([deal(1)], [deal(3)], [deal(4)]);
    const screen = await opened();
    await focusOn(screen, 4);
    await shift("ArrowRight");
    await expect.poll(columns).toEqual([[1], [3], [4]]);
    expect(askedOf(moving)).toEqual([]);
  });

  test("not by those who may not", async () => {
    const screen = await opened("", { "opportunity.edit": false });
    await focusOn(screen, 1);
    await shift("ArrowRight");
    await press("w");
    await expect.poll(columns).toEqual([[1, 2], [3], []]);
    expect(askedOf(moving)).toEqual([]);
  });
});

describe("a move", () => {
  test("is taken back when the server refuses, with the reason, and what others did stays", async () => {
    answering({ [moving]: refused("opportunity.lost", { detail: "It is lost." }) });
    const screen = await opened();
    await focusOn(screen, 1);
    await shift("ArrowRight");
    await expect.element(screen.getByRole("heading", { name: "It is lost." })).toBeVisible();
    await expect.poll(columns).toEqual([[1, 2], [3], []]);
    await expect.element(screen.getByRole("heading", { name: t.moved("Deal 1", "Stage 901") })).not.toBeInTheDocument();
  });

  test.each([
    ["Undo", (screen: Shown) => screen.getByRole("button", { name: undo }).click()],
    ["Z", () => press("z")],
  ])("is taken back by %s, to where it stood", async (_, takeBack) => {
    const screen = await opened();
    await focusOn(screen, 2);
    await shift("ArrowRight");
    await expect.element(screen.getByRole("heading", { name: t.moved("Deal 2", "Stage 901") })).toBeVisible();
    await takeBack(screen);
    await expect.poll(columns).toEqual([[1, 2], [3], []]);
    await expect.poll(() => askedOf(moving).at(-1)).toEqual({ opportunityId: anId(2), stageId: first, below: anId(1) });
  });

  test("within its column says nothing and offers no undo", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await shift("ArrowDown");
    await expect.poll(columns).toEqual([[2, 1], [3], []]);
    await expect.element(screen.getByRole("button", { name: undo })).not.toBeInTheDocument();
  });

  test("that wins says what it brings", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press("w");
    await expect.poll(columns).toEqual([[2], [3], [1]]);
    await expect.element(screen.getByRole("heading", { name: t.wonToast("Deal 1", "€100") })).toBeVisible();
    expect(askedOf(moving)).toEqual([{ opportunityId: anId(1), stageId: won, below: null }]);
  });
});

describe("a card that is lost", () => {
  const whole = aBoard([deal(1), deal(2)], [deal(3)], []);
  beforeEach(() =>
    answering({
      "GET /lost-reasons": {
        items: [
          { id: anId(950), name: "Too dear", archivedAt: null, version: 1 },
          { id: anId(951), name: "Old reason", archivedAt: "2026-01-01T00:00:00Z", version: 1 },
        ],
      },
      "POST /opportunities/:opportunityId/lose": () => {
        board = takeCard(board, anId(1), today);
        return anOpportunity({ id: anId(1), state: "lost" });
      },
      "POST /opportunities/:opportunityId/restore": () => {
        board = whole;
        return anOpportunity({ id: anId(1) });
      },
    }),
  );

  test("leaves the board with its reason, and stands where it stood by Undo", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press("l");
    await screen.getByRole("radio", { name: "Too dear" }).click();
    await screen.getByRole("button", { name: move.markLost }).click();
    await expect.poll(columns).toEqual([[2], [3], []]);
    expect(askedOf("POST /opportunities/:opportunityId/lose")).toEqual([
      { opportunityId: anId(1), reasonId: anId(950) },
    ]);
    await screen.getByRole("button", { name: undo }).click();
    await expect.poll(columns).toEqual([[1, 2], [3], []]);
    await expect.poll(() => askedOf("POST /opportunities/:opportunityId/restore")).toHaveLength(1);
  });

  test("is asked why by the reasons in use only, may have none, and takes what is open along for good", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press("l");
    await expect.element(screen.getByRole("radio", { name: "Too dear" })).toBeVisible();
    await expect.element(screen.getByRole("radio", { name: "Old reason" })).not.toBeInTheDocument();
    await screen.getByLabelText(move.note).fill(" They wait ");
    await screen.getByRole("checkbox", { name: move.closesOpen, exact: false }).click();
    await screen.getByRole("button", { name: move.markLost }).click();
    await expect
      .poll(() => askedOf("POST /opportunities/:opportunityId/lose"))
      .toEqual([{ opportunityId: anId(1), reasonId: null, note: "They wait", closesOpen: true }]);
    await expect.element(screen.getByRole("heading", { name: t.lostToast("Deal 1") })).toBeVisible();
    await expect.element(screen.getByRole("button", { name: undo })).not.toBeInTheDocument();
  });
});

describe("a card is given", () => {
  const assigning = "POST /opportunities/:opportunityId/assign";
  const luisHas = { salespersonId: luis.id, salespersonName: luis.name };
  beforeEach(() => answering({ [assigning]: anOpportunity({ id: anId(1) }) }));
  const asked = () => askedOf(assigning).map(({ salespersonId }) => salespersonId);

  test("to oneself", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press("a");
    await screen.getByRole("button", { name: move.takeIt }).click();
    await expect.element(screen.getByRole("heading", { name: t.assignedTo("Deal 1", "Marta Gil") })).toBeVisible();
    expect(asked()).toEqual([anId(1)]);
  });

  test("to somebody found by typing, and back to nobody by Undo", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press("a");
    await press("lu");
    await screen.getByRole("option", { name: luis.name, exact: false }).click();
    await expect.element(screen.getByRole("heading", { name: t.assignedTo("Deal 1", luis.name) })).toBeVisible();
    await screen.getByRole("button", { name: undo }).click();
    await expect.poll(asked).toEqual([luis.id, null]);
  });

  test("to nobody", async () => {
    board = aBoard([deal(1, luisHas)], []);
    const screen = await opened();
    await focusOn(screen, 1);
    await press("a");
    await screen.getByRole("button", { name: "Unassigned" }).click();
    await expect.element(screen.getByRole("heading", { name: t.nobodyHas("Deal 1") })).toBeVisible();
    expect(asked()).toEqual([null]);
  });

  test("to whom it belongs already: nothing happens", async () => {
    board = aBoard([deal(1, luisHas)], []);
    const screen = await opened();
    await focusOn(screen, 1);
    await press("a");
    await press("lu");
    await screen.getByRole("option", { name: luis.name, exact: false }).click();
    await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
    expect(asked()).toEqual([]);
  });
});

describe("keys on a card", () => {
  test.each([
    ["ArrowDown", 1, 2],
    ["ArrowRight", 2, 3],
    ["ArrowLeft", 3, 1],
    ["End", 1, 2],
    ["Home", 2, 1],
  ])("%s leads from card %i to card %i", async (key, from, to) => {
    const screen = await opened();
    await focusOn(screen, from);
    await press(`{${key}}`);
    await expect.element(card(screen, to)).toHaveFocus();
  });

  test("Tab reaches one card only", async () => {
    const screen = await opened();
    await expect.element(card(screen, 1)).toHaveAttribute("tabindex", "0");
    await expect.element(card(screen, 2)).toHaveAttribute("tabindex", "-1");
  });

  test("Enter opens it", async () => {
    const screen = await opened();
    await focusOn(screen, 3);
    await press("{Enter}");
    await expect.poll(screen.address).toBe(`/w/robles/opportunities/${anId(3)}`);
  });

  test("a full stop opens what can be done with it: it goes to another stage", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press(".");
    await screen.getByRole("menuitem", { name: t.win, exact: false }).click();
    await expect.poll(columns).toEqual([[2], [3], [1]]);
  });

  test("S asks to which stage", async () => {
    const screen = await opened();
    await focusOn(screen, 1);
    await press("s");
    await screen.getByRole("menuitem", { name: "Stage 901" }).click();
    await expect.poll(columns).toEqual([[2], [1, 3], []]);
  });
});

describe("a new card", () => {
  const creating = "POST /opportunities";
  beforeEach(() => {
    keepUnsentOf("w", "m");
    giveUpUnsent();
  });

  test("stands in its column before the server has it, and one can go on with the next", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:00Z") });
    const late = onItsWay(creating);
    answering({ [creating]: () => late.promise });
    const screen = await opened();
    await screen.getByRole("button", { name: t.addTo("Stage 901") }).click();
    await screen.getByPlaceholder(t.what).fill(" Two halls ");
    await press("{Enter}");
    await expect.element(screen.getByRole("link", { name: "Two halls" })).toBeVisible();
    await expect.element(screen.getByPlaceholder(t.what)).toHaveValue("");
    await expect.element(screen.getByPlaceholder(t.what)).toHaveFocus();
    expect(askedOf(creating)).toMatchObject([{ title: "Two halls", stageId: second }]);
    late.resolve(refused("network", { detail: "No." }));
    await expect.element(screen.getByRole("link", { name: "Two halls" })).not.toBeInTheDocument();
    await expect.element(screen.getByText("Two halls: No.")).toBeVisible();
    const again = onItsWay(creating);
    answering({ [creating]: () => again.promise });
    await screen.getByRole("button", { name: everyday.tryAgain.en }).click();
    await expect.element(screen.getByText("Two halls: No.")).not.toBeInTheDocument();
    await expect.poll(() => askedOf(creating)).toMatchObject([{ title: "Two halls" }, { title: "Two halls" }]);
    const [one, other] = askedOf(creating);
    expect(other).toEqual(one);
    expect(unsentPlaces()).toEqual([`new card ${second} ${one?.id}`]);
    again.resolve(anOpportunity());
    await expect.poll(unsentPlaces).toEqual([]);
  });

  test("that was under way when the page was left is found again, and goes out under its own id", async () => {
    const left = { id: anId(77), title: "Left", party: null, expectedRevenue: null, why: null };
    keepUnsent(`new card ${second} ${left.id}`, left);
    answering({ [creating]: anOpportunity() });
    const screen = await opened();
    await screen.getByRole("button", { name: t.addTo("Stage 901") }).click();
    await expect.element(screen.getByText(`Left: ${t.isItThere}`)).toBeVisible();
    await screen.getByRole("button", { name: everyday.tryAgain.en }).click();
    await expect.poll(() => askedOf(creating)).toEqual([{ id: left.id, title: "Left", stageId: second }]);
    await expect.poll(unsentPlaces).toEqual([]);
  });

  test("has no empty title", async () => {
    const screen = await opened();
    await expect.element(card(screen, 1)).toBeVisible();
    await press("c");
    await expect.element(screen.getByPlaceholder(t.what)).toHaveFocus();
    await press("{Enter}");
    await expect.element(screen.getByPlaceholder(t.what)).toHaveAttribute("aria-invalid", "true");
    await press("{Escape}");
    await expect.element(screen.getByPlaceholder(t.what)).not.toBeInTheDocument();
    expect(askedOf(creating)).toEqual([]);
  });

  test("is not offered to those who may not", async () => {
    const screen = await opened("", { "opportunity.edit": false });
    await expect.element(card(screen, 1)).toBeVisible();
    await expect.element(screen.getByRole("button", { name: t.addTo("Stage 901") })).not.toBeInTheDocument();
    await press("c");
    await expect.element(screen.getByPlaceholder(t.what)).not.toBeInTheDocument();
  });
});

describe("the board's address", () => {
  test("is what is asked", async () => {
    await opened("?tag=vip&activity=overdue&activity=today&search=oak");
    await expect.poll(() => askedOf("GET /pipeline")[0]).toEqual({ search: "oak", tag: "vip", limit: "30" });
  });

  test("takes the part of what is to be done that one clicks, and drops it with the next click", async () => {
    const screen = await opened();
    const part = screen.getByRole("button", { name: t.mixPart("2", "none") });
    await part.click();
    await expect.poll(screen.address).toBe("/w/robles/pipeline?activity=none");
    await expect.element(part).toHaveAttribute("aria-pressed", "true");
    await part.click();
    await expect.poll(screen.address).toBe("/w/robles/pipeline");
  });
});

describe("where no card is", () => {
  test("one may begin", async () => {
    board = aBoard([], [], []);
    const screen = await opened();
    await expect.element(screen.getByText(t.empty)).toBeVisible();
  });

  test("it is said which filter hides how many, and it can be taken away alone", async () => {
    const whole = board;
    answering({
      "GET /pipeline": ({ tag, search }) => (tag && search ? aBoard([], []) : tag ? aBoard([deal(1)], []) : whole),
    });
    const screen = await opened("?search=oak&tag=vip");
    await screen.getByRole("button", { name: t.hides(t.searchIs("oak"), "1") }).click();
    await expect.poll(screen.address).toBe("/w/robles/pipeline?tag=vip");
    await expect.poll(columns).toEqual([[1], []]);
  });

  test("where no filter alone hides any, it is said how many they hide together", async () => {
    const whole = board;
    answering({ "GET /pipeline": ({ tag, search }) => (tag || search ? aBoard([], []) : whole) });
    const screen = await opened("?search=oak&tag=vip");
    await expect.element(screen.getByText(t.filtersTogether("3"))).toBeVisible();
    await screen.getByRole("button", { name: t.clearFilters }).click();
    await expect.poll(screen.address).toBe("/w/robles/pipeline");
  });
});

test("on a phone each column has its tab, with how many stand in it", async () => {
  await page.viewport(390, 844);
  const screen = await opened();
  const tab = screen.getByRole("navigation", { name: t.stages }).getByRole("button", { name: "Stage 901 1" });
  await expect.element(tab).toBeVisible();
  await tab.click();
  await expect.element(tab).toHaveAttribute("aria-current", "true");
});
