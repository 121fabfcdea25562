import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay } from "../../../test/answers.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { readingPages, reading } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { aMember } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { uiWords } from "../labels.ts";
import type { Column } from "./columns.ts";
import { FilterBar } from "./FilterBar.tsx";
import { List } from "./List.tsx";
import { NothingFound } from "./NothingFound.tsx";
import { usePages } from "./pages.ts";

type Row = { id: string; name: string };

const t = wordsIn("en", uiWords);
const did = vi.fn<(what: string) => void>();
const all = () => did.mock.calls.map(([what]) => what);
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, name: `Row ${index}` }));
const columns: Column<Row>[] = [
  { id: "name", label: "Name", width: "1fr", render: ({ name }) => name },
  { id: "id", label: "Id", width: "80px", from: "lg", render: ({ id }) => id },
];

beforeEach(() => void did.mockClear());

type GivenProps = {
  rows: Row[] | undefined;
  canPeek?: boolean;
  hasMenu?: boolean;
  canOpen?: boolean;
  isNarrow?: boolean;
};

function Rows({ rows, canPeek = false, hasMenu = false, canOpen = true, isNarrow = false }: GivenProps) {
  return (
    <div className={isNarrow ? "flex h-100 w-125 flex-col" : "flex h-100 flex-col"}>
      <List
        label="Rows"
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={canOpen ? ({ id }) => did(`open ${id}`) : undefined}
        {...(canPeek && { onPeek: ({ id }: Row) => did(`peek ${id}`) })}
        {...(hasMenu && {
          menuOf: ({ id }: Row) => [{ items: [{ label: "Archive", onSelect: () => did(`archive ${id}`) }] }],
        })}
        renderOnPhone={({ name }) => <b>{name}</b>}
        empty={<p>nothing</p>}
      />
    </div>
  );
}

const row = (screen: Shown, index: number) => screen.getByRole("row", { name: new RegExp(`^Row ${index}\\b`) });
const focused = () => document.activeElement?.getAttribute("data-row");

async function opened(given: Partial<GivenProps> = {}): Promise<Shown> {
  const screen = await show(<Rows rows={rowsOf(100)} {...given} />);
  await expect.element(row(screen, 0)).toBeVisible();
  return screen;
}

describe("the rows of a list", () => {
  test("are opened with a click", async () => {
    const screen = await opened();
    await row(screen, 2).click();
    expect(all()).toEqual(["open r2"]);
  });

  test("are gone through with keys, opened with Enter, and looked at with Space", async () => {
    await opened({ canPeek: true });
    await userEvent.tab();
    expect(focused()).toBe("0");
    await userEvent.keyboard("{ArrowDown}j{ArrowDown}k{Enter} ");
    expect(focused()).toBe("2");
    expect(all()).toEqual(["open r2", "peek r2"]);
  });

  test("out of sight come into it with End, and back with Home", async () => {
    const screen = await opened();
    await userEvent.tab();
    await userEvent.keyboard("{End}");
    await expect.poll(focused).toBe("99");
    await expect.element(row(screen, 99)).toBeInViewport();
    await userEvent.keyboard("{Home}");
    await expect.poll(focused).toBe("0");
  });

  test("are one stop on the way with Tab, from which one goes on where one was", async () => {
    const screen = await opened();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    const stops = screen
      .getByRole("row")
      .elements()
      .filter((each) => each.getAttribute("tabindex") === "0");
    expect(stops.map((each) => each.getAttribute("data-row"))).toEqual(["2"]);
  });

  test("are only drawn as far as they are in sight", async () => {
    const screen = await show(<Rows rows={rowsOf(2_000)} />);
    await expect.element(row(screen, 0)).toBeVisible();
    expect(screen.getByRole("row").elements().length).toBeLessThan(80);
    await expect.element(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "2001");
  });

  test("that are only read open nothing", async () => {
    const screen = await opened({ canOpen: false });
    await row(screen, 1).click();
    await userEvent.keyboard("{Enter} ");
    expect(all()).toEqual([]);
  });

  test("leave keys with Ctrl to the browser", async () => {
    await opened();
    await userEvent.tab();
    await userEvent.keyboard("{Control>}{ArrowDown}{/Control}");
    expect(focused()).toBe("0");
  });

  test("have a menu that does not open the row", async () => {
    const screen = await opened({ hasMenu: true });
    await row(screen, 1).hover();
    await row(screen, 1).getByRole("button", { name: t.rowMenu }).click();
    await screen.getByRole("menuitem", { name: "Archive" }).click();
    expect(all()).toEqual(["archive r1"]);
  });

  test("are cards on a phone, without heads", async () => {
    await page.viewport(390, 844);
    const screen = await opened();
    expect(screen.getByRole("columnheader").elements()).toEqual([]);
    await row(screen, 1).click();
    expect(all()).toEqual(["open r1"]);
  });

  test("lie below each other when the window becomes a phone's while they are shown", async () => {
    const screen = await opened();
    const end = () => row(screen, 1).element().getBoundingClientRect().bottom;
    const next = () => row(screen, 2).element().getBoundingClientRect().top;
    await page.viewport(390, 844);
    await expect.poll(() => screen.getByRole("columnheader").elements()).toEqual([]);
    await expect.poll(() => next() - end()).toBeGreaterThanOrEqual(0);
  });

  test("show fewer columns where there is no room, as with a panel beside them", async () => {
    const screen = await opened({ isNarrow: true });
    expect(
      screen
        .getByRole("columnheader")
        .elements()
        .map((each) => each.textContent),
    ).toEqual(["Name"]);
  });
});

test("a list is on its way, or there is nothing in it, and these look different", async () => {
  const screen = await show(<Rows rows={undefined} />);
  expect(screen.getByText("nothing").elements()).toEqual([]);
  expect(screen.getByRole("grid").elements()).toEqual([]);
  const empty = await show(<Rows rows={[]} />);
  await expect.element(empty.getByText("nothing")).toBeVisible();
});

function Members() {
  const { rows, ...pages } = usePages(readingPages("GET /members", { limit: 30 }));
  return (
    <div className="flex h-100 flex-col">
      <List
        {...pages}
        label="Members"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[{ id: "name", label: "Name", width: "1fr", render: ({ name }) => name }]}
      />
    </div>
  );
}

const someMembers = (from: number) =>
  Array.from({ length: 30 }, (_, index) => aMember({ id: anId(1_000 + from + index), name: `Member ${from + index}` }));

test("the next page of a list comes by itself before one is at the end, and only once", async () => {
  const late = onItsWay("GET /members");
  answering({
    "GET /members": ({ cursor }) => (cursor ? late.promise : { items: someMembers(0), nextCursor: "after-30" }),
  });
  const screen = await show(<Members />);
  await expect.poll(() => askedOf("GET /members").filter(({ cursor }) => cursor === "after-30").length).toBe(1);
  await expect.element(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "-1");
  late.resolve({ items: someMembers(30), nextCursor: null });
  await expect.element(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "61");
});

const states = [
  { value: "open", label: "Open" },
  { value: "won", label: "Won" },
];

function Filters({ from = {} }: { from?: { search?: string; state?: string } }) {
  const [{ search, state }, set] = useState(from);
  return (
    <FilterBar
      search={search}
      onSearch={(text) => (set({ ...(text && { search: text }), ...(state && { state }) }), did(`search ${text}`))}
      placeholder="Find"
      filters={[
        {
          id: "state",
          label: "State",
          value: state,
          options: states,
          onChange: (value) => (
            set({ ...(search && { search }), ...(value && { state: value }) }),
            did(`state ${value}`)
          ),
        },
      ]}
    />
  );
}

const search = (screen: Shown) => screen.getByRole("searchbox", { name: "Find" });

describe("the filters of a list", () => {
  test("follow the text when the fingers rest, without the spaces around it", async () => {
    const screen = await show(<Filters />);
    await search(screen).fill(" oak ");
    await expect.poll(all).toEqual(["search oak"]);
    await search(screen).fill("");
    await expect.poll(all).toEqual(["search oak", "search undefined"]);
  });

  test("are gone into with F, and left with Escape without losing the text", async () => {
    const screen = await show(<Filters from={{ search: "oak" }} />);
    await userEvent.keyboard("f");
    await expect.element(search(screen)).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(search(screen)).not.toHaveFocus();
    await expect.element(search(screen)).toHaveValue("oak");
    expect(all()).toEqual([]);
  });

  test("are chosen from their menu, and read as a sentence then", async () => {
    const screen = await show(<Filters />);
    await screen.getByRole("button", { name: t.filters }).click();
    await screen.getByRole("menuitem", { name: "State" }).click();
    await screen.getByRole("menuitem", { name: "Won" }).click();
    expect(all()).toEqual(["state won"]);
    await expect.element(screen.getByRole("button", { name: "State is Won" })).toBeVisible();
    await expect.element(screen.getByRole("button", { name: t.filters })).toBeDisabled();
  });

  test("are changed where they stand, and taken away with their cross", async () => {
    const screen = await show(<Filters from={{ state: "won" }} />);
    await screen.getByRole("button", { name: "State is Won" }).click();
    await screen.getByRole("menuitem", { name: "Open" }).click();
    await screen.getByRole("button", { name: t.removeFilter("State") }).click();
    expect(all()).toEqual(["state open", "state undefined"]);
  });
});

describe("where the filters leave nothing", () => {
  test.each([
    [1, "one record"],
    [1234, "1,234 records"],
  ])("it says how much they hide (%i)", async (count, text) => {
    answering({ "GET /leads": { items: [], nextCursor: null, count } });
    const clear = vi.fn<() => void>();
    const screen = await show(<NothingFound unfiltered={reading("GET /leads", {})} onClear={clear} />);
    await expect.element(screen.getByText(`The filters hide ${text}.`)).toBeVisible();
    await screen.getByRole("button", { name: t.clearFilters }).click();
    expect(clear).toHaveBeenCalledOnce();
  });

  test("it says only that where nothing would be there without them either", async () => {
    answering({ "GET /leads": { items: [], nextCursor: null, count: 0 } });
    const screen = await show(<NothingFound unfiltered={reading("GET /leads", {})} onClear={() => undefined} />);
    await expect.element(screen.getByText(t.noneFound)).toBeVisible();
  });
});
