import { getRouteApi } from "@tanstack/react-router";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { show } from "../../test/show.tsx";
import { searchOf } from "./search.ts";
import { useUrlFilters } from "./use-url-filters.ts";

const page = getRouteApi("/w/$slug/quotations");

function Filters() {
  const { search, change, open, clear } = useUrlFilters(page);
  return (
    <>
      <output aria-label="filters">{JSON.stringify(search)}</output>
      <button onClick={() => change({ state: "sent" })}>change</button>
      <button onClick={() => open({ new: "yes" })}>open</button>
      <button onClick={() => change({ new: undefined })}>close</button>
      <button onClick={clear}>clear</button>
    </>
  );
}

const list = (search = "") =>
  show(<Filters />, {
    page: "/w/$slug/quotations",
    at: `/w/robles/quotations${search}`,
    search: searchOf({ search: z.string(), state: z.string(), new: z.string() }),
  });

test("keeps the filters that it does not name", async () => {
  const screen = await list("?search=oak");
  await screen.getByRole("button", { name: "change" }).click();
  await expect.element(screen.getByLabelText("filters")).toHaveTextContent('{"search":"oak","state":"sent"}');
  expect(screen.address()).toBe("/w/robles/quotations?search=oak&state=sent");
});

test("opens something over the list, and leaves no trace of it in the address once it is closed", async () => {
  const screen = await list("?search=oak");
  await screen.getByRole("button", { name: "open" }).click();
  await expect.element(screen.getByLabelText("filters")).toHaveTextContent('{"search":"oak","new":"yes"}');
  await screen.getByRole("button", { name: "close" }).click();
  await expect.element(screen.getByLabelText("filters")).toHaveTextContent('{"search":"oak"}');
  expect(screen.address()).toBe("/w/robles/quotations?search=oak");
});

test("clears them all", async () => {
  const screen = await list("?search=oak&state=sent");
  await screen.getByRole("button", { name: "clear" }).click();
  await expect.element(screen.getByLabelText("filters")).toHaveTextContent("{}");
  expect(screen.address()).toBe("/w/robles/quotations");
});
