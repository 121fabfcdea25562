import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { useShortcut } from "../../platform/actions.ts";
import { topLayer } from "../../platform/layer.ts";
import { Button } from "../Button.tsx";
import { Combobox } from "../fields/Combobox.tsx";
import { Dialog } from "./Dialog.tsx";
import { Panel } from "./Panel.tsx";
import { Sheet } from "./Sheet.tsx";

const done = vi.fn<(what: string) => void>();
beforeEach(() => void done.mockClear());
const all = () => done.mock.calls.map(([what]) => what);

type OpenerProps = { draw: (isOpen: boolean, close: () => void) => ReactNode };

/** A page with something to open over it, and a key of its own. */
function Page({ draw }: OpenerProps) {
  const [isOpen, setOpen] = useState(false);
  useShortcut("x", "page", () => done("page"));
  useShortcut("o", "open", () => setOpen(true));
  return (
    <>
      <Button onClick={() => setOpen(true)}>open</Button>
      {draw(isOpen, () => setOpen(false))}
    </>
  );
}

const question = (isOpen: boolean, close: () => void) => (
  <Dialog
    isOpen={isOpen}
    onClose={close}
    title="Sure?"
    description="It cannot be undone."
    footer={
      <>
        <Button onClick={close}>no</Button>
        <Button tone="primary" onClick={() => done("yes")}>
          yes
        </Button>
      </>
    }
  >
    <input aria-label="why" />
    <Combobox<string>
      aria-label="who"
      value={null}
      onChange={() => undefined}
      items={["Ana", "Eva"]}
      onSearch={() => undefined}
      keyOf={(each) => each}
      labelOf={(each) => each}
    />
  </Dialog>
);

const dialog = (screen: Shown) => screen.getByRole("dialog", { name: "Sure?" });
const opener = (screen: Shown) => screen.getByRole("button", { name: "open" });
const isGone = (screen: Shown) => dialog(screen).elements().length === 0;

async function opened(draw: OpenerProps["draw"] = question): Promise<Shown> {
  const screen = await show(<Page draw={draw} />);
  await opener(screen).click();
  await expect.element(dialog(screen)).toBeVisible();
  return screen;
}

describe("a question in front of the page", () => {
  test("says what it is about", async () => {
    const screen = await opened();
    await expect.element(dialog(screen)).toHaveAccessibleDescription("It cannot be undone.");
  });

  test.each(["{Escape}", "cross", "no"])("is left by %s, and what opened it has the focus again", async (way) => {
    const screen = await opened();
    if (way === "{Escape}") await userEvent.keyboard(way);
    else await screen.getByRole("button", { name: way === "cross" ? "Close" : "no" }).click();
    await expect.poll(() => isGone(screen)).toBe(true);
    await expect.element(opener(screen)).toHaveFocus();
    expect(all()).toEqual([]);
  });

  test("is answered with Ctrl+Enter from any of its fields", async () => {
    const screen = await opened();
    await screen.getByLabelText("why").click();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(all()).toEqual(["yes"]);
  });

  test("keeps the page's keys back until it is gone", async () => {
    const screen = await opened();
    await userEvent.keyboard("x");
    expect(all()).toEqual([]);
    expect(topLayer()).toBe(1);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => isGone(screen)).toBe(true);
    await userEvent.keyboard("x");
    expect(all()).toEqual(["page"]);
  });

  test("stays when Escape closes the list of one of its fields", async () => {
    const screen = await opened();
    await screen.getByRole("combobox", { name: "who" }).click();
    await expect.element(screen.getByRole("option", { name: "Ana" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => screen.getByRole("option").elements()).toEqual([]);
    await expect.element(dialog(screen)).toBeVisible();
  });

  test("opened by a key gives the focus back to the page", async () => {
    const screen = await show(<Page draw={question} />);
    await userEvent.keyboard("o");
    await expect.element(dialog(screen)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => isGone(screen)).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });
});

const blocked = (isOpen: boolean, close: () => void) => (
  <Dialog
    isOpen={isOpen}
    onClose={close}
    title="Sure?"
    footer={
      <Button tone="primary" obstacle="Not today" onClick={() => done("yes")}>
        yes
      </Button>
    }
  >
    text
  </Dialog>
);

test("Ctrl+Enter does not do what cannot be done", async () => {
  await opened(blocked);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(all()).toEqual([]);
});

const sheet = (isOpen: boolean, close: () => void) => (
  <Sheet isOpen={isOpen} onClose={close} title="Sure?" footer={<Button onClick={() => done("yes")}>yes</Button>}>
    text
  </Sheet>
);

describe("a sheet over the page", () => {
  test.each([
    [1280, 800],
    [390, 844],
  ])("is left with Escape, and keeps the page's keys back meanwhile (%i px)", async (width, height) => {
    await page.viewport(width, height);
    const screen = await opened(sheet);
    await userEvent.keyboard("x");
    expect(all()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => isGone(screen)).toBe(true);
    await userEvent.keyboard("x");
    expect(all()).toEqual(["page"]);
  });
});

const panel = (isOpen: boolean, close: () => void) =>
  isOpen && (
    <Panel title="Sure?" onClose={close}>
      text
    </Panel>
  );

describe("a record beside its list", () => {
  test("leaves the page its keys where there is room for both, and closes with Escape", async () => {
    const screen = await show(<Page draw={panel} />);
    await opener(screen).click();
    await expect.element(screen.getByRole("complementary", { name: "Sure?" })).toBeVisible();
    await userEvent.keyboard("x");
    expect(all()).toEqual(["page"]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => screen.getByRole("complementary").elements()).toEqual([]);
  });

  test("lies over it where there is none", async () => {
    await page.viewport(900, 800);
    const screen = await opened(panel);
    await userEvent.keyboard("x");
    expect(all()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => isGone(screen)).toBe(true);
  });
});
