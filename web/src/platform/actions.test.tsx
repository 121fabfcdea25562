import { type ReactNode, useLayoutEffect, useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../test/show.tsx";
import { runAction, runKeys, useAction, useActions, useOfferedActions, useShortcut } from "./actions.ts";
import { LayerProvider, topLayer, useNewLayer } from "./layer.ts";
import type { Action } from "./offered.ts";

const run = vi.fn<(what: string) => void>();
const ran = () => run.mock.calls.map(([what]) => what);
const press = (keys: string) => userEvent.keyboard(keys);

beforeEach(() => void run.mockClear());

type OfferProps = Partial<Omit<Action, "run">> & { id: string; children?: ReactNode };

/** Offers an action that says its id when it is done. */
function Offer({ id, label = id, children, ...rest }: OfferProps) {
  useAction({ id, label, run: () => run(id), ...rest });
  return children;
}

/** What lies in front of the page as long as it is open. */
function Over({ children }: { children: ReactNode }) {
  const layer = useNewLayer(true);
  return <LayerProvider value={layer}>{children}</LayerProvider>;
}

/** Something that comes and goes. */
function Toggled({ name = "toggle", children }: { name?: string; children: ReactNode }) {
  const [isThere, setThere] = useState(false);
  return (
    <>
      <button onClick={() => setThere(!isThere)}>{name}</button>
      {isThere && children}
    </>
  );
}

/** A key at a moment. */
const stroke = (key: string, timeStamp: number) =>
  dispatchEvent(Object.defineProperty(new KeyboardEvent("keydown", { key }), "timeStamp", { value: timeStamp }));

/** Presses a key in the very moment in which something is drawn. */
function Hasty({ children }: { children: ReactNode }) {
  useLayoutEffect(() => void stroke("x", 0), []);
  return children;
}

function Closed() {
  useNewLayer(false);
  return null;
}

function Offered() {
  const actions = useOfferedActions();
  return (
    <output aria-label="offered">
      {actions.map(({ id, label, obstacle }) => [id, label, obstacle].filter(Boolean).join(" ")).join(", ")}
    </output>
  );
}

const offered = (screen: Shown) => screen.getByLabelText("offered");

function Few() {
  const [names, setNames] = useState(["one", "two", "three"]);
  useActions(names.map((id) => ({ id, label: id, keys: id.charAt(0), run: () => run(id) })));
  return <button onClick={() => setNames(["two"])}>fewer</button>;
}

function Counting() {
  const [count, setCount] = useState(0);
  useShortcut("x", "count", () => run(String(count)));
  return <button onClick={() => setCount(count + 1)}>count</button>;
}

function Nothing() {
  useAction(null);
  useAction(false);
  useShortcut("x", "off", () => run("x"), false);
  return null;
}

describe("a key", () => {
  test.each([
    ["c", "c"],
    ["?", "?"],
    ["mod+k", "{Control>}k{/Control}"],
    ["shift+right", "{Shift>}{ArrowRight}{/Shift}"],
    ["g o", "go"],
    ["escape", "{Escape}"],
    ["space", " "],
  ])("%s does its action", async (keys, pressed) => {
    await show(<Offer id="done" keys={keys} />);
    await press(pressed);
    expect(ran()).toEqual(["done"]);
  });

  test("of two strokes wins over that of its last one", async () => {
    await show(
      <>
        <Offer id="contacts" keys="g c" />
        <Offer id="create" keys="c" />
      </>,
    );
    await press("gc");
    await press("c");
    expect(ran()).toEqual(["contacts", "create"]);
  });

  test("of two strokes means nothing when the second comes late", async () => {
    await show(<Offer id="opportunities" keys="g o" />);
    stroke("g", 1_000_000);
    stroke("o", 1_001_001);
    expect(ran()).toEqual([]);
    stroke("g", 1_002_000);
    stroke("o", 1_003_000);
    expect(ran()).toEqual(["opportunities"]);
  });

  test("does nothing where there is an obstacle, and nothing else either", async () => {
    await show(
      <>
        <Offer id="below" keys="c" />
        <Offer id="blocked" keys="c" obstacle="Not now" />
      </>,
    );
    await press("c");
    expect(ran()).toEqual([]);
  });

  test("does what was offered last, and what was offered before once that is gone", async () => {
    const screen = await show(
      <>
        <Offer id="page" keys="x" />
        <Toggled>
          <Offer id="row" keys="x" />
        </Toggled>
      </>,
    );
    const toggle = screen.getByRole("button", { name: "toggle" });
    await press("x");
    await toggle.click();
    await press("x");
    await toggle.click();
    await press("x");
    expect(ran()).toEqual(["page", "row", "page"]);
  });

  test("works as soon as what it does is on screen, and goes to what lies in front as soon as that does", async () => {
    const screen = await show(
      <>
        <Offer id="page" keys="x" />
        <Toggled>
          <Hasty>
            <Offer id="row" keys="x" />
          </Hasty>
        </Toggled>
        <Toggled name="open">
          <Hasty>
            <Over>nothing</Over>
          </Hasty>
        </Toggled>
      </>,
    );
    await screen.getByRole("button", { name: "open" }).click();
    expect(ran()).toEqual([]);
    await screen.getByRole("button", { name: "open" }).click();
    await screen.getByRole("button", { name: "toggle" }).click();
    expect(new Set(ran())).toEqual(new Set(["row"]));
  });

  test("that something else took is not taken twice", async () => {
    const screen = await show(
      <>
        <Offer id="page" keys="x" />
        <button onKeyDown={(event) => event.preventDefault()}>own keys</button>
      </>,
    );
    screen.getByRole("button", { name: "own keys" }).element().focus();
    await press("x");
    expect(ran()).toEqual([]);
  });

  test("that only composes a sign does nothing", async () => {
    await show(<Offer id="page" keys="n" />);
    dispatchEvent(new KeyboardEvent("keydown", { key: "n", isComposing: true }));
    expect(ran()).toEqual([]);
    dispatchEvent(new KeyboardEvent("keydown", { key: "n" }));
    expect(ran()).toEqual(["page"]);
  });
});

describe("while one types into a field", () => {
  const fields = (
    <>
      <input aria-label="text" />
      <textarea aria-label="area" />
      <select aria-label="select">
        <option>x</option>
      </select>
      <div role="textbox" aria-label="editor" tabIndex={0} contentEditable suppressContentEditableWarning />
      <input type="checkbox" aria-label="box" />
    </>
  );
  const page = (
    <>
      <Offer id="create" keys="c" />
      <Offer id="palette" keys="mod+k" />
      {fields}
    </>
  );

  test.each(["text", "area", "select", "editor"])("letters are text, but keys with Ctrl work (%s)", async (name) => {
    const screen = await show(page);
    screen.getByLabelText(name).element().focus();
    await press("c");
    expect(ran()).toEqual([]);
    await press("{Control>}k{/Control}");
    expect(ran()).toEqual(["palette"]);
  });

  test("a box to tick is no such field", async () => {
    const screen = await show(page);
    screen.getByLabelText("box").element().focus();
    await press("c");
    expect(ran()).toEqual(["create"]);
  });

  test("Escape leaves it, so that the keys of the page work again", async () => {
    const screen = await show(page);
    screen.getByLabelText("text").element().focus();
    await press("{Escape}c");
    expect(document.activeElement).toBe(document.body);
    expect(ran()).toEqual(["create"]);
  });

  test("Escape leaves no field of what lies in front of the page, which closes by it", async () => {
    const screen = await show(<Over>{fields}</Over>);
    screen.getByLabelText("text").element().focus();
    await press("{Escape}");
    await expect.element(screen.getByLabelText("text")).toHaveFocus();
  });

  test("Escape does the action that wants it, and the field stays", async () => {
    const screen = await show(
      <>
        <Offer id="close" keys="escape" />
        {fields}
      </>,
    );
    screen.getByLabelText("text").element().focus();
    await press("{Escape}");
    expect(ran()).toEqual(["close"]);
    await expect.element(screen.getByLabelText("text")).toHaveFocus();
  });
});

describe("the keys of a control are its own:", () => {
  const controls = (
    <>
      {["enter", "space", "down", "mod+enter", "x"].map((keys) => (
        <Offer key={keys} id={keys} keys={keys} />
      ))}
      <button onClick={() => run("button")}>
        <span>press</span>
      </button>
      <div role="menu" aria-label="menu" tabIndex={0} />
      <div role="row" aria-label="row" tabIndex={0} />
    </>
  );
  const focus = async (name: string, role: "button" | "menu" | "row") => {
    const screen = await show(controls);
    screen.getByRole(role, { name }).element().focus();
  };

  test("Enter and Space press the button that has the focus", async () => {
    await focus("press", "button");
    await press("{Enter}");
    await press(" ");
    expect(ran()).toEqual(["button", "button"]);
  });

  test("arrows and letters move in an open menu; what has Ctrl is the page's", async () => {
    await focus("menu", "menu");
    await press("{ArrowDown}x");
    expect(ran()).toEqual([]);
    await press("{Control>}{Enter}{/Control}");
    expect(ran()).toEqual(["mod+enter"]);
  });

  test("on a row that is no button they are the page's", async () => {
    await focus("row", "row");
    await press("{Enter}{ArrowDown}x");
    expect(ran()).toEqual(["enter", "down", "x"]);
  });
});

describe("in front of the page", () => {
  test("the page's keys rest until what lies there is gone", async () => {
    const screen = await show(
      <>
        <Offer id="page" keys="x" />
        <Toggled>
          <Over>
            <Offer id="dialog" keys="y" />
          </Over>
        </Toggled>
      </>,
    );
    const toggle = screen.getByRole("button", { name: "toggle" });
    await toggle.click();
    expect(topLayer()).toBe(1);
    await press("xy");
    await toggle.click();
    expect(topLayer()).toBe(0);
    await press("xy");
    expect(ran()).toEqual(["dialog", "page"]);
  });

  test("only what lies topmost hears keys", async () => {
    await show(
      <Over>
        <Offer id="dialog" keys="x" />
        <Over>
          <Offer id="question" keys="x" />
          <Offer id="answer" keys="y" />
        </Over>
      </Over>,
    );
    expect(topLayer()).toBe(2);
    await press("xy");
    expect(ran()).toEqual(["question", "answer"]);
  });

  test("nothing lies when all of it goes at once, as when one leaves the page", async () => {
    const screen = await show(
      <>
        <Offer id="page" keys="x" />
        <Toggled>
          <Over>
            <Toggled name="ask">
              <Over>
                <Offer id="question" keys="x" />
              </Over>
            </Toggled>
          </Over>
        </Toggled>
      </>,
    );
    await screen.getByRole("button", { name: "toggle" }).click();
    await screen.getByRole("button", { name: "ask" }).click();
    expect(topLayer()).toBe(2);
    await screen.getByRole("button", { name: "toggle" }).click();
    expect(topLayer()).toBe(0);
    await press("x");
    expect(ran()).toEqual(["page"]);
  });

  test("nothing lies where a dialog is closed but still drawn", async () => {
    await show(<Closed />);
    expect(topLayer()).toBe(0);
  });
});

describe("what is offered", () => {
  test("is listed once by its id, as the newest says it", async () => {
    const screen = await show(
      <>
        <Offer id="a" label="old" />
        <Offer id="b" obstacle="Not now" />
        <Offer id="a" label="new" />
        <Offered />
      </>,
    );
    await expect.element(offered(screen)).toHaveTextContent("a new, b b Not now");
  });

  test("comes and goes with those who offer it", async () => {
    const screen = await show(
      <>
        <Few />
        <Offered />
      </>,
    );
    await expect.element(offered(screen)).toHaveTextContent("one one, two two, three three");
    await screen.getByRole("button", { name: "fewer" }).click();
    await expect.element(offered(screen)).toHaveTextContent("two two");
    expect(runKeys("o")).toBe(false);
    expect(runKeys("t")).toBe(true);
  });

  test("is done by its name from elsewhere, unless it is not possible now", async () => {
    const done: string[] = [];
    const Two = () => {
      useActions([
        { id: "a", label: "a", run: () => done.push("a") },
        { id: "b", label: "b", run: () => done.push("b"), obstacle: "Not now" },
      ]);
      return null;
    };
    await show(<Two />);
    for (const id of ["a", "b", "c"]) runAction(id);
    expect(done).toEqual(["a"]);
  });

  test("runs as it was drawn last, though nothing that one sees has changed", async () => {
    const screen = await show(<Counting />);
    await screen.getByRole("button", { name: "count" }).click();
    await screen.getByRole("button", { name: "count" }).click();
    document.body.focus();
    await press("x");
    expect(ran()).toEqual(["2"]);
  });

  test("is not there while it cannot be: null, false, or a key that is off", async () => {
    const screen = await show(
      <>
        <Nothing />
        <Offered />
      </>,
    );
    await press("x");
    expect(ran()).toEqual([]);
    await expect.element(offered(screen)).toHaveTextContent("");
  });

  test("is done by its keys from elsewhere, unless there is an obstacle", async () => {
    await show(
      <>
        <Offer id="create" keys="c" />
        <Offer id="blocked" keys="b" obstacle="Not now" />
      </>,
    );
    expect(runKeys("c")).toBe(true);
    expect(runKeys("b")).toBe(false);
    expect(ran()).toEqual(["create"]);
  });
});
