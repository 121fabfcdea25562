import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { Link } from "../platform/Link.tsx";
import { chooseLanguage } from "../platform/words.ts";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { uiWords } from "./labels.ts";
import { announce } from "./LiveRegion.tsx";
import { RecordLayout } from "./RecordLayout.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { Segments } from "./Segments.tsx";
import { Tabs } from "./Tabs.tsx";

const press = vi.fn<() => void>();
beforeEach(() => void press.mockClear());

function Views() {
  const [view, setView] = useState<"board" | "list">("board");
  return (
    <Segments
      label="View"
      value={view}
      onChange={setView}
      segments={[
        { value: "board", label: "Board" },
        { value: "list", label: "List" },
      ]}
    />
  );
}

describe("a button", () => {
  test("that cannot be pressed says why to whoever points at it or comes to it with Tab, and does nothing", async () => {
    const screen = await show(
      <Button obstacle="The quotation has expired" onClick={press}>
        Confirm
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Confirm" });
    await expect.element(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.tab();
    await expect.element(button).toHaveFocus();
    await expect.element(screen.getByText("The quotation has expired")).toBeVisible();
    await userEvent.keyboard("{Enter} ");
    await button.click({ force: true });
    expect(press).not.toHaveBeenCalled();
  });

  test("that is busy is not pressed twice", async () => {
    const screen = await show(
      <Button isBusy onClick={press}>
        Save
      </Button>,
    );
    await screen.getByRole("button", { name: "Save" }).click({ force: true });
    await expect.element(screen.getByRole("button")).toHaveAttribute("aria-busy", "true");
    expect(press).not.toHaveBeenCalled();
  });

  test("in a form sends it only where it says so", async () => {
    const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault());
    const screen = await show(
      <form onSubmit={submit}>
        <Button>Other</Button>
        <Button type="submit">Send</Button>
        <Button type="submit" obstacle="Not yet">
          Blocked
        </Button>
      </form>,
    );
    await screen.getByRole("button", { name: "Other" }).click();
    await screen.getByRole("button", { name: "Blocked" }).click({ force: true });
    expect(submit).not.toHaveBeenCalled();
    await screen.getByRole("button", { name: "Send" }).click();
    expect(submit).toHaveBeenCalledOnce();
  });

  test("drawn as a link leads on, unless something is in the way", async () => {
    const screen = await show(
      <>
        <Button obstacle="Not yours" render={<Link to="/w/robles/orders" />}>
          Orders
        </Button>
        <Button render={<Link to="/w/robles/leads" />}>Leads</Button>
      </>,
    );
    const here = screen.address();
    await screen.getByRole("link", { name: "Orders" }).click({ force: true });
    expect(screen.address()).toBe(here);
    await screen.getByRole("link", { name: "Leads" }).click();
    await expect.poll(screen.address).toBe("/w/robles/leads");
  });

  test("that is only an icon has its words as its name, and its reason instead where there is one", async () => {
    const screen = await show(
      <>
        <IconButton label="Print" icon={<i />} onClick={press} />
        <IconButton label="Send" icon={<i />} obstacle="Nobody to send it to" />
      </>,
    );
    await screen.getByRole("button", { name: "Print" }).click();
    expect(press).toHaveBeenCalledOnce();
    await screen.getByRole("button", { name: "Send" }).hover();
    await expect.element(screen.getByText("Nobody to send it to")).toBeVisible();
  });
});

describe("views of the same things", () => {
  test("are one at a time, and never none", async () => {
    const screen = await show(<Views />);
    const board = screen.getByRole("button", { name: "Board" });
    const list = screen.getByRole("button", { name: "List" });
    await expect.element(board).toHaveAttribute("aria-pressed", "true");
    await board.click();
    await expect.element(board).toHaveAttribute("aria-pressed", "true");
    await list.click();
    await expect.element(list).toHaveAttribute("aria-pressed", "true");
    await expect.element(board).toHaveAttribute("aria-pressed", "false");
  });
});

function Parts({ keepsContent = false }: { keepsContent?: boolean }) {
  const [tab, setTab] = useState("note");
  const tabs = [
    { value: "note", label: "Note", content: <textarea aria-label="note" /> },
    { value: "call", label: "Call", count: 3, content: <p>calls</p> },
  ];
  return <Tabs label="Parts" tabs={tabs} value={tab} onChange={setTab} keepsContent={keepsContent} />;
}

describe("parts of one page", () => {
  test("are gone through with arrows, and opened", async () => {
    const screen = await show(<Parts />);
    await screen.getByRole("tab", { name: "Note" }).click();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    await expect.element(screen.getByText("calls")).toBeVisible();
    await expect
      .element(screen.getByRole("tab", { name: "Call", exact: false }))
      .toHaveAttribute("aria-selected", "true");
  });

  test("keep what is typed into one while another is open, where they say so", async () => {
    const screen = await show(<Parts keepsContent />);
    await screen.getByLabelText("note").fill("half a sentence");
    await screen.getByRole("tab", { name: "Call", exact: false }).click();
    await screen.getByRole("tab", { name: "Note" }).click();
    await expect.element(screen.getByLabelText("note")).toHaveValue("half a sentence");
  });
});

describe("a record's page", () => {
  const record = (
    <RecordLayout
      label="Oak tables"
      title={<h1>Oak tables</h1>}
      details={<p>what is known</p>}
      history={<p>what happened</p>}
    />
  );

  test("shows what is known and what has happened side by side where there is room", async () => {
    const screen = await show(record);
    await expect.element(screen.getByText("what is known")).toBeVisible();
    await expect.element(screen.getByText("what happened")).toBeVisible();
    expect(screen.getByRole("tab").elements()).toEqual([]);
  });

  test.each(["en", "es"] as const)(
    "shows one at a time where there is none, what happened first (%s)",
    async (language) => {
      await page.viewport(390, 844);
      const screen = await show(record);
      chooseLanguage(language);
      await expect.element(screen.getByText("what happened")).toBeVisible();
      expect(screen.getByText("what is known").elements()).toEqual([]);
      await screen.getByRole("tab", { name: uiWords.details[language] }).click();
      await expect.element(screen.getByText("what is known")).toBeVisible();
    },
  );
});

test("a record's name leads to its page, where its kind has one", async () => {
  const screen = await show(
    <>
      <RecordLink kind="sale" id="s1">
        S00042
      </RecordLink>
      <RecordLink kind="team" id="t1">
        North
      </RecordLink>
    </>,
  );
  await expect.element(screen.getByRole("link")).toHaveAttribute("href", "/w/robles/sales/s1");
  await expect.element(screen.getByText("North")).toBeVisible();
});

test("what is said to those who listen is said again when it happens again", async () => {
  const screen = await show(<p>page</p>);
  announce("Moved to Won");
  const said = () => screen.getByRole("status").element().textContent;
  await expect.poll(said).toBe("Moved to Won");
  announce("Moved to Won");
  await expect.poll(said).toBe("Moved to Won\u00a0");
});
