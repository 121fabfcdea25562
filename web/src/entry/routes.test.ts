import { isRedirect } from "@tanstack/react-router";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aMe } from "../../test/identity.ts";

vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {} }));
vi.stubGlobal("location", { pathname: "/" });
const { entryRoutes } = await import("./routes.tsx");
const { homeRoutes } = await import("../app/home.tsx");
const { workspaceRoute } = await import("../app/roots.tsx");
const { queryClient } = await import("../platform/queries.ts");
const { meQuery } = await import("../platform/session.ts");

let answers: Record<string, () => Response> = {};
const no = (status: number) => () => Response.json({ code: "x", detail: "x" }, { status });
const yes = (value: object) => () => Response.json(value);

beforeEach(() => {
  answers = {};
  vi.stubGlobal("document", { documentElement: { lang: "en", classList: { toggle: () => undefined } } });
  vi.stubGlobal("localStorage", { setItem: () => undefined, getItem: () => null });
  vi.stubGlobal("location", { pathname: "/w/robles", search: "", assign: () => undefined });
  vi.stubGlobal("fetch", async (address: string) => (answers[address] ?? no(500))());
});
afterEach(() => queryClient.clear());

type Door = { options: { beforeLoad?: unknown } };

/** Where a door leads: an address, "in", or what went wrong. */
async function through({ options }: Door, given: object = {}): Promise<string> {
  try {
    await (options.beforeLoad as (given: object) => unknown)(given); // each door has one
    return "in";
  } catch (error) {
    if (isRedirect(error)) return error.options.href ?? "";
    return error instanceof Error ? error.message : "not found";
  }
}

describe("the bare address leads", () => {
  test.each([
    ["into the workspace of whoever is signed in", { "/api/me": yes(aMe()) }, "/w/robles"],
    ["to the sign-in", { "/api/me": no(401), "/api/setup": yes({ needed: false }) }, "/sign-in"],
    ["to the set-up on the very first visit", { "/api/me": no(401), "/api/setup": yes({ needed: true }) }, "/setup"],
    [
      "whoever belongs to no workspace to the sign-in",
      { "/api/me": no(404), "/api/setup": yes({ needed: false }) },
      "/sign-in",
    ],
  ])("%s", async (_, given, address) => {
    answers = given;
    expect(await through(entryRoutes.start)).toBe(address);
  });

  test("nowhere when the server cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    expect(await through(entryRoutes.start)).toContain("can't be reached");
  });
});

test.each([
  [true, "in"],
  [false, "/sign-in"],
])("the set-up is open while it is needed (%s)", async (needed, leads) => {
  answers = { "/api/setup": yes({ needed }) };
  expect(await through(entryRoutes.setup)).toBe(leads);
});

describe("a page of a workspace", () => {
  const given = { params: { slug: "robles" }, location: { href: "/w/robles/leads?state=open" } };

  test.each([
    ["opens for its members", yes(aMe()), "in"],
    ["leads to the sign-in, and back from there", no(401), "/sign-in?next=%2Fw%2Frobles%2Fleads%3Fstate%3Dopen"],
    [
      "leads to the company's sign-in where that alone opens it",
      () => Response.json({ code: "session.provider_needed", detail: "x" }, { status: 401 }),
      "/sign-in?next=%2Fw%2Frobles%2Fleads%3Fstate%3Dopen&why=provider",
    ],
    ["is not there for others", no(403), "not found"],
    ["is not there where there is no such workspace", no(404), "not found"],
    ["says what is wrong with the server", no(400), "x"],
  ])("%s", async (_, answer, leads) => {
    answers = { "/api/me": answer };
    expect(await through(workspaceRoute, given)).toBe(leads);
  });

  test("asks nobody who is known already", async () => {
    queryClient.setQueryData(meQuery("robles").queryKey, aMe());
    expect(await through(workspaceRoute, given)).toBe("in");
  });
});

test("the bare address of a workspace leads to the first place of the menu", async () => {
  queryClient.setQueryData(meQuery("robles").queryKey, aMe());
  expect(await through(homeRoutes.home, { params: { slug: "robles" } })).toBe("/w/robles/my-day");
});
