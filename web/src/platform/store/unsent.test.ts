import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  allUnsent,
  allUnsentAt,
  forgetArrived,
  giveUpAt,
  giveUpUnsent,
  keepUnsent,
  keepUnsentOf,
  unsentAt,
  unsentPlaces,
} from "./unsent.ts";

/** A browser's store with room for so many texts. */
function storeFor(room: number): object {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    removeItem: (key: string) => void delete kept[key],
    setItem: (key: string, text: string) => {
      if (!(key in kept) && Object.keys(kept).length >= room) throw new DOMException("full", "QuotaExceededError");
      kept[key] = text;
    },
  };
  return new Proxy(kept, { get: (all, name: string) => Reflect.get(methods, name) ?? all[name] });
}

beforeEach(() => {
  vi.stubGlobal("localStorage", storeFor(2));
  giveUpUnsent();
  keepUnsentOf("robles", "ana");
});
afterEach(() => vi.unstubAllGlobals());

test("is there until the server has it", () => {
  keepUnsent("sale 1", { terms: "30 days" });
  expect(unsentAt("sale 1")).toEqual({ terms: "30 days" });
  expect(unsentPlaces()).toEqual(["sale 1"]);
  keepUnsent("sale 1", null);
  expect(unsentAt("sale 1")).toBeNull();
  expect(unsentPlaces()).toEqual([]);
});

test("is one member's in one workspace", () => {
  keepUnsent("sale 1", "Ana's");
  keepUnsentOf("robles", "blas");
  expect(unsentAt("sale 1")).toBeNull();
  keepUnsent("sale 1", "Blas's");
  giveUpUnsent();
  keepUnsentOf("robles", "ana");
  expect(unsentAt("sale 1")).toBe("Ana's");
});

test("is kept as long as the page stands where the browser has no room for it", () => {
  for (const place of ["sale 1", "sale 2", "sale 3"]) keepUnsent(place, place);
  expect(unsentPlaces()).toEqual(["sale 1", "sale 2", "sale 3"]);
  expect(unsentAt("sale 3")).toBe("sale 3");
  giveUpUnsent();
  expect(unsentPlaces()).toEqual([]);
});

/** Another tab of the same browser, opened later. */
async function anotherTab() {
  vi.resetModules();
  const tab = await import("./unsent.ts");
  tab.keepUnsentOf("robles", "ana");
  return tab;
}

describe("in two tabs of one document", () => {
  test("what one tab has sent, or leaves untouched, takes nothing from the other", async () => {
    const other = await anotherTab();
    keepUnsent("sale 1", "typed here");
    other.keepUnsent("sale 1", "typed there");
    other.keepUnsent("sale 1", null);
    expect(unsentAt("sale 1")).toBe("typed here");
  });

  test("all of it is found, the latest last, and is one place", async () => {
    const other = await anotherTab();
    other.keepUnsent("sale 1", "there");
    keepUnsent("sale 1", "here");
    const third = await anotherTab();
    expect(third.allUnsentAt("sale 1")).toEqual(["here", "there"]);
    expect(third.unsentAt("sale 1")).toBe("there");
    expect([unsentAt("sale 1"), unsentPlaces()]).toEqual(["here", ["sale 1"]]);
  });

  test("what was taken over is gone when the server has it, but not what was typed there since", async () => {
    keepUnsent("sale 1", "here");
    const other = await anotherTab();
    other.allUnsentAt("sale 1");
    keepUnsent("sale 1", "more");
    other.keepUnsent("sale 1", null);
    expect(unsentAt("sale 1")).toBe("more");
    other.allUnsentAt("sale 1");
    other.keepUnsent("sale 1", null);
    expect(unsentAt("sale 1")).toBeNull();
  });

  test("what one goes on with is kept once", async () => {
    keepUnsent("note", "begun");
    const other = await anotherTab();
    expect(other.unsentAt("note")).toBe("begun");
    other.keepUnsent("note", "begun");
    other.keepUnsent("note", "begun and ended");
    expect(allUnsentAt("note")).toEqual(["begun and ended"]);
  });

  test("nothing that was kept before tabs had names is lost", () => {
    localStorage.setItem("trato.unsent robles ana sale 1", `"older"`);
    expect(unsentAt("sale 1")).toBe("older");
    keepUnsent("sale 1", null);
    expect(unsentPlaces()).toEqual([]);
  });
});

test("what has arrived is forgotten, unless something else was typed since", () => {
  keepUnsent("note", "second");
  forgetArrived("note", "first");
  expect(unsentAt("note")).toBe("second");
  forgetArrived("note", "second");
  expect(unsentAt("note")).toBeNull();
});

describe("all that is kept", () => {
  test("is told of each place once, the latest, with the moment at which it was begun", async () => {
    vi.useFakeTimers({ now: 1_000 });
    keepUnsent("note", "be");
    vi.setSystemTime(2_000);
    keepUnsent("note", "begun");
    expect(allUnsent()).toMatchObject([{ place: "note", typed: "begun", since: 1_000 }]);
    vi.useRealTimers();
  });

  test("is given up place by place, in all tabs", async () => {
    const other = await anotherTab();
    other.keepUnsent("sale 1", "there");
    keepUnsent("sale 1", "here");
    giveUpAt("sale 1");
    expect([unsentPlaces(), allUnsent()]).toEqual([[], []]);
  });

  test("is found as it was kept before pages were named, too", () => {
    localStorage.setItem("trato.unsent robles ana sale 1", `"older"`);
    expect(allUnsent()).toEqual([{ place: "sale 1", typed: "older", at: "", title: "", since: 0 }]);
    keepUnsent("sale 1", null);
  });
});
