import { useRef, useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { AnchoredMenu, Menu, type MenuGroup } from "./Menu.tsx";

const chosen = vi.fn<(what: string) => void>();
beforeEach(() => void chosen.mockClear());
const all = () => chosen.mock.calls.map(([what]) => what);
const item = (label: string, rest: object = {}) => ({ label, onSelect: () => chosen(label), ...rest });

const groups: MenuGroup[] = [
  { items: [item("Edit"), item("Archive", { obstacle: "It is used by two orders" })] },
  { items: [] },
  { label: "Move to", items: [{ label: "Stage", items: [item("New"), item("Won", { isChosen: true })] }] },
];

async function opened(): Promise<Shown> {
  const screen = await show(<Menu trigger={<button>more</button>} groups={groups} />);
  await screen.getByRole("button", { name: "more" }).click();
  await expect.element(screen.getByRole("menu")).toBeVisible();
  return screen;
}

describe("a menu", () => {
  test("does what one chooses, and closes", async () => {
    const screen = await opened();
    await screen.getByRole("menuitem", { name: "Edit" }).click();
    expect(all()).toEqual(["Edit"]);
    await expect.poll(() => screen.getByRole("menu").elements()).toEqual([]);
  });

  test("greys what cannot be done, with its reason, and does not do it", async () => {
    const screen = await opened();
    const archive = screen.getByRole("menuitem", { name: "Archive", exact: false });
    await expect.element(archive).toHaveAttribute("aria-disabled", "true");
    expect(archive.element().textContent).toContain("It is used by two orders");
    await archive.click({ force: true });
    expect(all()).toEqual([]);
  });

  test("is gone through with arrows, and left with Escape", async () => {
    const screen = await opened();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(all()).toEqual(["Edit"]);
    await screen.getByRole("button", { name: "more" }).click();
    await expect.element(screen.getByRole("menu")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => screen.getByRole("menu").elements()).toEqual([]);
    await expect.element(screen.getByRole("button", { name: "more" })).toHaveFocus();
  });

  test("draws no group that is empty", async () => {
    const screen = await opened();
    expect(screen.getByRole("group").elements()).toHaveLength(2);
    expect(screen.getByRole("separator").elements()).toHaveLength(1);
  });

  test("opens a menu within it with the right arrow", async () => {
    const screen = await opened();
    await userEvent.keyboard("{ArrowUp}{ArrowRight}");
    await expect.element(screen.getByRole("menuitem", { name: "Won" })).toBeVisible();
    await screen.getByRole("menuitem", { name: "Won" }).click();
    expect(all()).toEqual(["Won"]);
  });
});

function Anchored() {
  const anchor = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<HTMLElement | null>(null);
  return (
    <>
      <button ref={anchor} onClick={() => setAt(anchor.current)}>
        row
      </button>
      {at && <AnchoredMenu anchor={at} label="What to do" groups={groups} onClose={() => setAt(null)} />}
    </>
  );
}

test("a menu opened by a key gives the focus back to where it stood", async () => {
  const screen = await show(<Anchored />);
  await screen.getByRole("button", { name: "row" }).click();
  await expect.element(screen.getByRole("menu", { name: "What to do" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => screen.getByRole("menu").elements()).toEqual([]);
  await expect.element(screen.getByRole("button", { name: "row" })).toHaveFocus();
});
