import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError } from "./api.ts";
import { needing, queryClient, reading, readingPages, whenWritten } from "./queries.ts";

const asked: string[] = [];
const went: string[] = [];
let answer: () => Response = () => Response.json({});

beforeEach(() => {
  asked.length = 0;
  went.length = 0;
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return answer();
  });
  here("/w/robles/leads", "?state=open");
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const here = (pathname: string, search = "") =>
  vi.stubGlobal("location", { pathname, search, assign: (address: string) => void went.push(address) });

describe("what is asked again when it fails", () => {
  const { retry, retryDelay } = queryClient.getDefaultOptions().queries ?? {};
  const isAskedAgain = (failures: number, error: Error) => typeof retry === "function" && retry(failures, error);

  test.each([
    ["no connection", 0, 0, true],
    ["no connection, the third time", 2, 0, false],
    ["a fault of the server", 1, 500, true],
    ["something that is not there", 0, 404, false],
    ["something that one may not see", 0, 403, false],
    ["a conflict", 0, 409, false],
  ])("%s", (_, failures, status, isAgain) => {
    expect(isAskedAgain(failures, new ApiError(status, "code", "text"))).toBe(isAgain);
  });

  test("a fault of our own, which may pass", () => {
    expect(isAskedAgain(0, new Error("x"))).toBe(true);
  });

  test("later and later", () => {
    expect([0, 1].map((failures) => typeof retryDelay === "function" && retryDelay(failures, new Error("x")))).toEqual([
      400, 800,
    ]);
  });
});

function fail(status: number): Promise<unknown> {
  answer = () => Response.json({ code: "x", detail: "x" }, { status });
  return queryClient.fetchQuery(reading("GET /leads", {})).catch(() => undefined);
}

const refusal = () => Promise.reject(new ApiError(401, "x", "x"));

describe("whoever is signed out meanwhile", () => {
  test("is led to sign in, and back to where they were", async () => {
    await fail(401);
    expect(went).toEqual(["/sign-in?next=%2Fw%2Frobles%2Fleads%3Fstate%3Dopen"]);
  });

  test("stays where there is no workspace to leave: it is an answer like another", async () => {
    here("/sign-in");
    await fail(401);
    expect(went).toEqual([]);
  });

  test.each([403, 404])("is not meant by a %i", async (status) => {
    await fail(status);
    expect(went).toEqual([]);
  });

  test("is led there by a command too", async () => {
    const command = queryClient.getMutationCache().build(queryClient, { mutationFn: refusal });
    await command.execute(undefined).catch(() => undefined);
    expect(went).toHaveLength(1);
  });
});

describe("a list that goes on", () => {
  const query = readingPages("GET /leads", { search: "oak", limit: 80 }, { opportunity: "any" });
  const { signal } = new AbortController();

  test("begins without a cursor and goes on with the one that the page before gave", async () => {
    answer = () => Response.json({ items: [], nextCursor: null });
    await query.queryFn({ signal, pageParam: null });
    await query.queryFn({ signal, pageParam: "after-80" });
    expect(asked).toEqual(["/api/leads?search=oak&limit=80", "/api/leads?search=oak&limit=80&cursor=after-80"]);
  });

  test("ends where there is no cursor", () => {
    expect(query.getNextPageParam({ items: [], nextCursor: "x" })).toBe("x");
    expect(query.getNextPageParam({ items: [], nextCursor: null })).toBeNull();
  });

  test("is another list with other filters, and no single answer", () => {
    const keys = [query.queryKey, readingPages("GET /leads", {}).queryKey, reading("GET /leads", {}).queryKey];
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(3);
  });
});

test("what a page needs is not asked for again when it is known", async () => {
  answer = () => Response.json({ needed: false });
  await needing(reading("GET /setup", {}), reading("GET /roles", {}));
  await needing(reading("GET /setup", {}));
  expect(asked.toSorted()).toEqual(["/api/roles", "/api/setup"]);
});

const write = () => {
  const answer = Promise.withResolvers<void>();
  const mutation = queryClient.getMutationCache().build(queryClient, { mutationFn: () => answer.promise });
  return { answer, done: mutation.execute(undefined) };
};

describe("what waits until all is written", () => {
  test("goes on when the server has answered all of it", async () => {
    const [one, two] = [write(), write()];
    let goesOn = false;
    const waiting = whenWritten().then(() => (goesOn = true));
    one.answer.resolve();
    await one.done;
    expect(goesOn).toBe(false);
    two.answer.resolve();
    await waiting;
    expect(goesOn).toBe(true);
  });

  test("goes on at once where nothing is being written", async () => {
    await expect(whenWritten()).resolves.toBeUndefined();
  });
});
