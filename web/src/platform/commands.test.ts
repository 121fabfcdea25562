import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { patch, patchRows, waitingIn } from "./commands.ts";
import { queryClient } from "./queries.ts";

type Sale = { id: string; terms: string; version: number };

const sale = { queryKey: ["GET /sales/:saleId", { saleId: "a" }] };
const known = () => queryClient.getQueryData<Sale>(sale.queryKey);
const write = (terms: string) => patch<Sale>(sale, (former) => ({ ...former, terms }));

beforeEach(() => void queryClient.setQueryData<Sale>(sale.queryKey, { id: "a", terms: "old", version: 1 }));
afterEach(() => queryClient.clear());

const isStale = (queryKey: readonly unknown[]) => queryClient.getQueryState(queryKey)?.isInvalidated;

describe("what is shown before the server has it", () => {
  test("is on screen at once", () => {
    write("mine");
    expect(known()).toEqual({ id: "a", terms: "mine", version: 1 });
  });

  test("is as before when it is taken back", () => {
    write("mine")();
    expect(known()).toEqual({ id: "a", terms: "old", version: 1 });
    expect(isStale(sale.queryKey)).toBe(false);
  });

  test("takes nothing with it that came since, but has it asked for again", () => {
    const takeBack = write("mine");
    queryClient.setQueryData<Sale>(sale.queryKey, { id: "a", terms: "theirs", version: 2 });
    takeBack();
    expect(known()?.terms).toBe("theirs");
    expect(isStale(sale.queryKey)).toBe(true);
  });

  test("leaves a later change of one's own on screen", () => {
    const takeBack = write("mine");
    patch<Sale>(sale, (former) => ({ ...former, version: 7 }));
    takeBack();
    expect(known()?.version).toBe(7);
  });

  test("is nothing where nobody has asked for the record", () => {
    queryClient.clear();
    write("mine")();
    expect(known()).toBeUndefined();
  });
});

const list = (filters: object) => ["GET /sales", filters, "pages"];
const pages = (...ids: string[][]) => ({
  pages: ids.map((items) => ({ items: items.map((id) => ({ id, name: id })), nextCursor: null })),
  pageParams: ids.map(() => null),
});
const rename = () => patchRows<{ id: string; name: string }>("GET /sales", "b", (row) => ({ ...row, name: "X" }));

const namesIn = (key: readonly unknown[]) =>
  queryClient
    .getQueryData<ReturnType<typeof pages>>(key)
    ?.pages.map(({ items }) => items.map(({ name }) => name).join(""));

describe("a row changes", () => {
  test("wherever a list shows it, on whatever page", () => {
    queryClient.setQueryData(list({}), pages(["a", "b"], ["c"]));
    queryClient.setQueryData(list({ state: "sent" }), pages(["c"], ["b"]));
    const takeBack = rename();
    expect([namesIn(list({})), namesIn(list({ state: "sent" }))]).toEqual([
      ["aX", "c"],
      ["c", "X"],
    ]);
    takeBack();
    expect(namesIn(list({}))).toEqual(["ab", "c"]);
  });

  test("and lists without it, or of other records, stay the very same", () => {
    const without = queryClient.setQueryData(list({ state: "draft" }), pages(["a"]));
    const others = queryClient.setQueryData(["GET /leads", {}, "pages"], pages(["b"]));
    rename();
    expect(queryClient.getQueryData(list({ state: "draft" }))).toBe(without);
    expect(queryClient.getQueryData(["GET /leads", {}, "pages"])).toBe(others);
  });

  test("and a list that has been asked again since is not put back", () => {
    queryClient.setQueryData(list({}), pages(["a", "b"]));
    const takeBack = rename();
    queryClient.setQueryData(list({}), pages(["a", "b", "new"]));
    takeBack();
    expect(namesIn(list({}))).toEqual(["abnew"]);
    expect(isStale(list({}))).toBe(true);
  });
});

test("a queue knows how many commands the server has not answered", async () => {
  const answer = Promise.withResolvers<void>();
  const add = (id: string) =>
    queryClient
      .getMutationCache()
      .build(queryClient, { mutationFn: () => answer.promise, scope: { id } })
      .execute(undefined);
  const all = [add("one"), add("one"), add("another")];
  expect(waitingIn("one")).toBe(2);
  answer.resolve();
  await Promise.all(all);
  expect(waitingIn("one")).toBe(0);
});
