import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { useActions } from "../platform/actions.ts";
import { wordsIn } from "../platform/words.ts";
import { CommandPalette } from "./CommandPalette.tsx";
import { appWords } from "./labels.ts";
import { ShortcutSheet } from "./ShortcutSheet.tsx";

const t = wordsIn("en", appWords);
const did = vi.fn<(what: string) => void>();
const close = vi.fn<() => void>();
const all = () => did.mock.calls.map(([what]) => what);

beforeEach(() => {
  did.mockClear();
  close.mockClear();
  answering({ "GET /search": { items: [] } });
});

function Offered() {
  useActions([
    { id: "go", label: "Opportunities", group: t.goTo, keys: "g o", run: () => did("go") },
    { id: "out", label: "Sign out", group: t.general, run: () => did("out") },
    { id: "won", label: "Mark as won", keys: "w", run: () => did("won") },
    { id: "confirm", label: "Confirm", obstacle: "It has expired", run: () => did("confirm") },
    { id: "vat", label: "Taxes", group: t.settings, alias: "VAT, withholding", run: () => did("taxes") },
    { id: "down", label: "Next row", keys: "j", isKeyOnly: true, run: () => did("down") },
  ]);
  return null;
}

const opened = () =>
  show(
    <>
      <Offered />
      <CommandPalette onClose={close} />
    </>,
  );
const field = (screen: Shown) => screen.getByRole("combobox", { name: t.openPalette });
const headings = (screen: Shown) =>
  screen
    .getByRole("group")
    .elements()
    .map((each) => each.firstElementChild?.textContent);
const options = (screen: Shown) =>
  screen
    .getByRole("option")
    .elements()
    .map((each) => each.textContent ?? "");

describe("the palette", () => {
  test("offers what can be done here first, then where one can go, then what can be done anywhere", async () => {
    const screen = await opened();
    await expect.poll(() => headings(screen)).toEqual([t.thisPage, t.goTo, t.settings, t.general]);
  });

  test("offers no keys that only move", async () => {
    const screen = await opened();
    await expect.element(screen.getByRole("option", { name: "Mark as won", exact: false })).toBeVisible();
    expect(options(screen).filter((text) => text.includes("Next row"))).toEqual([]);
  });

  test.each([
    ["won", "won"],
    ["mark", "won"],
    ["opp", "go"],
    ["vat", "taxes"],
    ["out sign", "out"],
  ])("finds by typing %j and does with Enter: %s", async (typed, done) => {
    const screen = await opened();
    await field(screen).fill(typed);
    await expect.poll(() => options(screen)).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    await expect.poll(all).toEqual([done]);
    expect(close).toHaveBeenCalledOnce();
  });

  test("greys what cannot be done, says why, and does not do it", async () => {
    const screen = await opened();
    await field(screen).fill("confirm");
    await expect.poll(() => options(screen)).toEqual(["ConfirmIt has expired"]);
    await userEvent.keyboard("{Enter}");
    await screen.getByRole("option").click({ force: true });
    expect(all()).toEqual([]);
  });

  test("says where there is nothing", async () => {
    const screen = await opened();
    await field(screen).fill("x");
    await expect.element(screen.getByText(t.noCommand)).toBeVisible();
  });

  test("closes with Escape", async () => {
    const screen = await opened();
    await expect.element(field(screen)).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => close.mock.calls.length).toBe(1);
  });

  test("finds records from two letters on, shows them first and goes there", async () => {
    const oak = { kind: "opportunity" as const, id: anId(70), title: "Oak tables", subtitle: "Robles" };
    answering({ "GET /search": { items: [oak] } });
    const screen = await opened();
    await field(screen).fill("o");
    await expect.poll(() => options(screen).length).toBeGreaterThan(0);
    expect(askedOf("GET /search")).toEqual([]);
    await field(screen).fill("oa");
    await expect.poll(() => options(screen)).toEqual(["Oak tablesOpportunity · Robles"]);
    expect(headings(screen)[0]).toBe(t.records);
    await userEvent.keyboard("{Enter}");
    await expect.poll(screen.address).toBe(`/w/robles/opportunities/${oak.id}`);
  });
});

test("the sheet of keys names every key that works here, and how it is pressed", async () => {
  const screen = await show(
    <>
      <Offered />
      <ShortcutSheet onClose={close} />
    </>,
  );
  await expect.element(screen.getByRole("dialog", { name: t.keyboard })).toBeVisible();
  const lines = screen
    .getByRole("listitem")
    .elements()
    .map((each) => each.textContent ?? "");
  expect(lines.find((line) => line.startsWith("Opportunities"))).toContain(`G ${t.andThen} O`);
  expect(lines.some((line) => line.startsWith("Next row"))).toBe(true);
  expect(lines.some((line) => line.startsWith("Sign out"))).toBe(false);
});
