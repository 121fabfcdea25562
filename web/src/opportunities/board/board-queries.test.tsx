import { beforeEach, describe, expect, test } from "vitest";
import { answering, askedOf, onItsWay, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aBoard, aCard } from "../../../test/opportunities.ts";
import { refreshFollowers } from "../../platform/live-events.ts";
import { queryClient } from "../../platform/queries.ts";
import { type Board, boardQuery, changeBoard, knownBoard, loadMoreCards } from "./board-queries.ts";

const more = "GET /stages/:stageId/cards";
const stageId = anId<"stages">(900);
const deal = (number: number) => aCard(number, { rank: String(9 - number) });

/** A board of two cards of four in its first column. */
function began(): Board {
  const [first, ...others] = aBoard([deal(1), deal(2)], []).stages;
  return { stages: first ? [{ ...first, count: 4, nextCursor: "after 2" }, ...others] : [] };
}
const shown = () => knownBoard({})?.stages.map(({ cards }) => cards.map(({ title }) => title));
const ask = () => queryClient.fetchQuery({ ...boardQuery({}), staleTime: 0 });
const next = () => knownBoard({})?.stages[0]?.nextCursor;

beforeEach(() => {
  queryClient.setQueryData(boardQuery({}).queryKey, began());
});

describe("the next cards of a column", () => {
  test("come below those that are there, and no more are asked for at its end", async () => {
    answering({ [more]: { items: [deal(3), deal(4)], nextCursor: null } });
    await loadMoreCards({}, stageId, "after 2");
    expect(shown()).toEqual([["Deal 1", "Deal 2", "Deal 3", "Deal 4"], []]);
    expect(next()).toBeNull();
    expect(askedOf(more)).toEqual([{ stageId, cursor: "after 2", limit: "100" }]);
  });

  test("are asked for under the board's filters", async () => {
    answering({ [more]: { items: [], nextCursor: null } });
    await loadMoreCards({ tag: "vip", search: "oak" }, stageId, "after 2");
    expect(askedOf(more)).toMatchObject([{ tag: "vip", search: "oak" }]);
  });

  test("are asked for once while they are on their way", async () => {
    const late = onItsWay(more);
    answering({ [more]: () => late.promise });
    const both = [loadMoreCards({}, stageId, "after 2"), loadMoreCards({}, stageId, "after 2")];
    late.resolve({ items: [deal(3)], nextCursor: "after 3" });
    await Promise.all(both);
    expect(askedOf(more)).toHaveLength(1);
    expect(shown()).toEqual([["Deal 1", "Deal 2", "Deal 3"], []]);
  });

  test("are left out where the board has become another one meanwhile", async () => {
    const late = onItsWay(more);
    answering({ [more]: () => late.promise });
    const coming = loadMoreCards({}, stageId, "after 2");
    changeBoard({}, () => aBoard([deal(5)], []));
    late.resolve({ items: [deal(3)], nextCursor: null });
    await coming;
    expect(shown()).toEqual([["Deal 5"], []]);
  });

  test("may be asked for again when they did not come", async () => {
    answering({ [more]: refused("network", { status: 503, detail: "Trato is starting" }) });
    await loadMoreCards({}, stageId, "after 2");
    expect(shown()).toEqual([["Deal 1", "Deal 2"], []]);
    answering({ [more]: { items: [deal(3)], nextCursor: null } });
    await loadMoreCards({}, stageId, "after 2");
    expect(shown()).toEqual([["Deal 1", "Deal 2", "Deal 3"], []]);
  });
});

describe("a board that is asked for again", () => {
  test("fetches the cards that changed meanwhile alone, and keeps the others", async () => {
    await refreshFollowers([{ kind: "opportunity", id: anId(2) }]);
    const [head, ...others] = began().stages;
    const renamed = { ...deal(2), title: "Renamed" };
    answering({
      "GET /pipeline": { stages: head ? [{ ...head, cards: [renamed], nextCursor: null }, ...others] : [] },
    });
    const former = knownBoard({})?.stages[0]?.cards[0];
    await ask();
    expect(askedOf("GET /pipeline")).toEqual([{ limit: "1", cardIds: anId(2) }]);
    expect(shown()).toEqual([["Deal 1", "Renamed"], []]);
    expect(knownBoard({})?.stages[0]?.cards[0]).toBe(former);
    expect(next()).toBe("after 2");
  });

  test("is fetched whole where its columns may be others", async () => {
    await refreshFollowers([{ kind: "setting", id: "stages" }]);
    answering({ "GET /pipeline": aBoard([deal(1)], [], []) });
    await ask();
    expect(askedOf("GET /pipeline")).toEqual([{ limit: "30" }]);
    expect(shown()).toEqual([["Deal 1"], [], []]);
  });

  test("asks for the same cards again when that did not work", async () => {
    await refreshFollowers([{ kind: "opportunity", id: anId(2) }]);
    answering({ "GET /pipeline": refused("gone", { status: 404 }) });
    await expect(ask()).rejects.toThrow("gone");
    answering({ "GET /pipeline": { stages: began().stages.map((stage) => ({ ...stage, cards: [] })) } });
    await ask();
    expect(askedOf("GET /pipeline").map(({ cardIds }) => cardIds)).toEqual([anId(2), anId(2)]);
    expect(shown()).toEqual([["Deal 1"], []]);
  });
});
