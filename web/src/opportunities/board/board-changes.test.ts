import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Change } from "../../platform/change.ts";
import { refreshFollowers } from "../../platform/live-events.ts";
import { queryClient } from "../../platform/queries.ts";
import { boardRoute, putBackChanged, takeChanged } from "./board-changes.ts";

const all = [boardRoute, {}];
const mine = [boardRoute, { salespersonId: "me" }];
const opportunity = (id: string): Change => ({ kind: "opportunity", id });
const changed = (...ids: string[]) => refreshFollowers(ids.map(opportunity));

beforeEach(() => {
  queryClient.setQueryData(all, { stages: [] });
  takeChanged(all);
  takeChanged(mine);
});
afterEach(() => queryClient.clear());

describe("a board asks", () => {
  test("for the cards that changed since it was asked for, once", async () => {
    await changed("a", "b");
    await changed("b", "c");
    expect(takeChanged(all)).toEqual(new Set(["a", "b", "c"]));
    expect(takeChanged(all)).toBeNull();
  });

  test("for these alone also where it was not on screen meanwhile, whatever its filters", async () => {
    queryClient.setQueryData(mine, { stages: [] });
    await changed("a");
    expect(takeChanged(all)).toEqual(new Set(["a"]));
    expect(takeChanged(mine)).toEqual(new Set(["a"]));
  });

  test("for no card of which only something else changed", async () => {
    await refreshFollowers([{ kind: "contact", id: "x" }]);
    expect(takeChanged(all)).toBeNull();
  });

  test.each(["setting", "member"] as const)(
    "for the whole when a %s changed, as its columns may be others",
    async (kind) => {
      await changed("a");
      await refreshFollowers([{ kind, id: "x" }]);
      await changed("b");
      expect(takeChanged(all)).toBeNull();
    },
  );

  test("for the whole when very many cards changed", async () => {
    await changed(...Array.from({ length: 50 }, (_, index) => `${index}`));
    await changed("one more");
    expect(takeChanged(all)).toBeNull();
  });

  test("again for the cards it asked for in vain, with those that changed since", async () => {
    await changed("a");
    const asked = takeChanged(all);
    await changed("b");
    putBackChanged(all, asked ?? new Set());
    expect(takeChanged(all)).toEqual(new Set(["a", "b"]));
  });

  test("for the whole when that has become needed while it asked in vain", async () => {
    await changed("a");
    const asked = takeChanged(all);
    await refreshFollowers([{ kind: "setting", id: "x" }]);
    putBackChanged(all, asked ?? new Set());
    expect(takeChanged(all)).toBeNull();
  });

  test("for the whole when too many came together in vain", async () => {
    await changed(...Array.from({ length: 40 }, (_, index) => `${index}`));
    const asked = takeChanged(all);
    await changed(...Array.from({ length: 40 }, (_, index) => `later ${index}`));
    putBackChanged(all, asked ?? new Set());
    expect(takeChanged(all)).toBeNull();
  });
});
