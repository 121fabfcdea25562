import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { giveUpUnsent, keepUnsent, keepUnsentOf, unsentAt, unsentPlaces } from "./unsent.ts";

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
