/*
 * How a component is tested, in a file of its name that ends in .test.tsx:
 *
 *   const t = wordsIn("en", saleWords);          // the words of the screen, by their names
 *
 *   test("greys what cannot be done, with its reason", async () => {
 *     answering({ "GET /sales/:saleId/availability": { items: [] }, "POST /sales/:saleId/confirm": refused("sale.expired") });
 *     const screen = await show(<ConfirmQuotation sale={aSale({ state: "sent" })} onClose={onClose} />);
 *     await screen.getByRole("button", { name: t.confirm }).click();
 *     expect(askedOf("POST /sales/:saleId/confirm")).toEqual([{ saleId: sale.id, version: 3 }]);
 *   });
 *
 * - `answering` (answers.ts) stands in the server's place, typed by its route table; nothing else is replaced. A route nobody answers fails
 *   the test. `refused(code)` says no; `onItsWay(route)` is an answer that comes when the test says so; `askedOf(route)` tells what was asked.
 * - Records come from the file of their module beside this one: `aSale({ ... })`, `aMe({ ... })`; they are read by domain's own schemas.
 * - `show(element, { me, page, at, search })` draws it as the app does: words, queries, toasts, keys, the router. A component that calls
 *   `getRouteApi("/w/$slug/leads")` stands on `page: "/w/$slug/leads"`; `screen.address()` says where a click led.
 * - Texts and names are meant whole; a part of one is `{ exact: false }`.
 * - Wait with `await expect.element(locator).toBeVisible()` and the like; for the text of a list's option use `expect.poll(() => ...)`.
 * - Time: `vi.useFakeTimers({ shouldAdvanceTime: true })` first, then `await vi.advanceTimersByTimeAsync(8_000)`. Phones: `page.viewport(390, 844)`.
 * - What can be decided without a screen is no component test: make it pure, and test it in a .test.ts, which runs in Node.
 */
import { Tooltip } from "@base-ui/react/tooltip";
import { useQuery } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { render, type RenderResult } from "vitest-browser-react/pure";
import { App } from "../src/app/App.tsx";
import { useKeyboard } from "../src/platform/actions.ts";
import { queryClient } from "../src/platform/queries.ts";
import { parseSearch, searchText, type SearchValues } from "../src/platform/search.ts";
import { type Me, MeContext, meQuery } from "../src/platform/session.ts";
import { chooseTheme } from "../src/platform/theme.ts";
import { chooseLanguage } from "../src/platform/words.ts";
import { aMe } from "./identity.ts";

type Where = {
  /** Who looks. */
  me?: Me;
  /** The pattern of the page that the component stands on, as `getRouteApi` names it. */
  page?: string;
  /** Its address. */
  at?: string;
  /** How the page reads its address: `validateSearch` of its route. */
  search?: (raw: Record<string, unknown>) => object;
};

export type Shown = RenderResult & {
  /** Where one is now. */
  address: () => string;
};

/** Draws an element on a page of the workspace "robles", or elsewhere. */
export async function show(element: ReactNode, where: Where = {}): Promise<Shown> {
  const { me = aMe(), page = "/w/$slug/here", at = page.replace("$slug", me.workspace.slug) } = where;
  queryClient.setQueryData(meQuery(me.workspace.slug).queryKey, me);
  chooseLanguage(me.member.language);
  chooseTheme(me.member.theme);
  const router = routerFor(element, page, at, where.search);
  await router.load();
  const screen = await render(<RouterProvider router={router} />);
  return Object.assign(screen, { address: () => router.state.location.href });
}

const rooms = "/w/$slug";

function routerFor(element: ReactNode, page: string, at: string, search: Where["search"]) {
  const root = createRootRoute({ component: App, notFoundComponent: () => null });
  const workspace = createRoute({
    getParentRoute: () => root,
    path: rooms,
    component: Frame,
    notFoundComponent: () => null,
  });
  const isInside = page.startsWith(`${rooms}/`);
  const here = createRoute({
    getParentRoute: () => (isInside ? workspace : root) as typeof root, // both are parents
    path: isInside ? page.slice(rooms.length + 1) : page,
    component: () => <Suspense fallback="…">{element}</Suspense>,
    ...(search && { validateSearch: search }),
  });
  return createRouter({
    routeTree: root.addChildren(isInside ? [workspace.addChildren([here as never])] : [workspace, here]), // a child of the one or the other
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch: (values: SearchValues) => searchText(values),
    defaultErrorComponent: ({ error }) => <p role="alert">{String(error)}</p>,
  });
}

function Frame() {
  const { data: me } = useQuery(meQuery("robles"));
  useKeyboard();
  if (!me) return null;
  return (
    <MeContext value={me}>
      <Tooltip.Provider delay={0}>
        <main>
          <Outlet />
        </main>
      </Tooltip.Provider>
    </MeContext>
  );
}
