import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { answering, refused } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import { DocumentPreview } from "./DocumentPreview.tsx";
import { PreviewPages } from "./PreviewPages.tsx";
import { PreviewToggle } from "./PreviewToggle.tsx";
import { usePreviewPages } from "./use-preview-pages.ts";

const t = wordsIn("en", documentWords);
let asked: string[] = [];

/** A document of so many pages, whose pages the server draws. */
function drawing(pages: number): void {
  const draw = ({ page: wanted, version }: Record<string, string>) => {
    asked.push(`${version}: ${wanted}`);
    return { page: Math.min(Number(wanted), pages), pages, picture: "<svg xmlns='http://www.w3.org/2000/svg'/>" };
  };
  answering({ "GET /auth/drawn": draw }); // an address beside the table of routes
}

function Editor() {
  const [version, setVersion] = useState(1);
  return (
    <DocumentPreview addressOf={(shown) => `/api/auth/drawn?version=${version}&page=${shown}`}>
      <PreviewToggle group="Quotation" />
      <input aria-label="field" />
      <button type="button" onClick={() => setVersion(version + 1)}>
        change
      </button>
    </DocumentPreview>
  );
}

const editor = () => <Editor />;
type Screen = Awaited<ReturnType<typeof show>>;
const toggle = (screen: Screen) => screen.getByRole("button", { name: t.preview });
async function shownPage(screen: Screen, at: number, pages: number): Promise<void> {
  await expect.element(screen.getByRole("img", { name: `${t.preview}: ${t.pageOf(at, pages)}` })).toBeVisible();
}

beforeEach(() => {
  localStorage.removeItem("trato.preview");
  asked = [];
});

test("is shown beside the editor when it is asked for, stays so, and is folded away again", async () => {
  await page.viewport(1440, 900);
  drawing(1);
  const first = await show(editor());
  await expect.element(toggle(first)).toHaveAttribute("aria-pressed", "false");
  expect(asked).toEqual([]);
  await toggle(first).click();
  await shownPage(first, 1, 1);
  await first.unmount();
  const again = await show(editor());
  await shownPage(again, 1, 1);
  expect(again.getByRole("button", { name: t.pageAfter }).elements()).toEqual([]);
  await toggle(again).click();
  await expect.poll(() => again.getByRole("img").elements()).toEqual([]);
});

test("is turned page by page, by button and by keys while one types, and stays on its page when the document changes", async () => {
  await page.viewport(1440, 900);
  localStorage.setItem("trato.preview", "open");
  drawing(9);
  const screen = await show(editor());
  await shownPage(screen, 1, 9);
  await expect.element(screen.getByRole("button", { name: t.pageBefore })).toBeDisabled();
  await screen.getByRole("button", { name: t.pageAfter }).click();
  await shownPage(screen, 2, 9);
  screen.getByLabelText("field").element().dispatchEvent(pressed("PageDown"));
  await shownPage(screen, 3, 9);
  expect([...new Set(asked)]).toEqual(["1: 1", "1: 2", "1: 3"]); // no others
  drawing(2);
  await screen.getByRole("button", { name: "change" }).click();
  await shownPage(screen, 2, 2);
  expect(asked.at(-1)).toBe("2: 3");
  drawing(9);
  await screen.getByRole("button", { name: "change" }).click();
  await shownPage(screen, 3, 9);
  screen.getByLabelText("field").element().dispatchEvent(pressed("PageUp"));
  await shownPage(screen, 2, 9);
});

const pressed = (key: string) => new KeyboardEvent("keydown", { key, altKey: true, bubbles: true });

test("comes in front of the editor on a phone, only when it is asked for", async () => {
  localStorage.setItem("trato.preview", "open");
  await page.viewport(390, 844);
  drawing(3);
  const screen = await show(editor());
  expect(screen.getByRole("img").elements()).toEqual([]);
  await toggle(screen).click();
  await shownPage(screen, 1, 3);
  await screen.getByRole("button", { name: t.pageAfter }).click();
  await shownPage(screen, 2, 3);
  await screen.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => screen.getByRole("dialog").elements()).toEqual([]);
  expect(localStorage.getItem("trato.preview")).toBe("open");
});

function Pages() {
  return <PreviewPages {...usePreviewPages((shown) => `/api/auth/drawn?version=1&page=${shown}`, true)} />;
}

test("that cannot be drawn says why, and shows no page", async () => {
  answering({ "GET /auth/drawn": refused("print.too_large", { status: 400, detail: "It is too large." }) });
  const screen = await show(<Pages />);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("It is too large.");
  expect(screen.getByRole("img").elements()).toEqual([]);
});
