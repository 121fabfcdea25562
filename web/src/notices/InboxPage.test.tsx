import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aNotice } from "../../test/notices.ts";
import { show, type Shown } from "../../test/show.tsx";
import type { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { InboxPage } from "./InboxPage.tsx";
import { noticeWords } from "./labels.ts";
import type { Notice } from "./queries.ts";
import { noticeRoutes } from "./routes.tsx";

const t = wordsIn("en", noticeWords);

let items: Notice[] = [];
beforeEach(() => {
  items = [aNotice(2, { kind: "asked", text: "When will it come?" }), aNotice(1)];
  answering({
    "GET /notices": () => ({ items, nextCursor: null, fresh: items.filter(({ readAt }) => !readAt).length }),
    "POST /notices/:noticeId/read": { fresh: 1 },
    "POST /notices/read": { fresh: 0 },
  });
});

const { validateSearch } = noticeRoutes.inbox.options;
const opened = (query = "") =>
  show(<InboxPage />, {
    page: "/w/$slug/inbox",
    at: `/w/robles/inbox${query}`,
    search: validateSearch as ReturnType<typeof searchOf>, // the page's own
  });
const row = (screen: Shown, name: string) => screen.getByRole("row", { name, exact: false });

describe("the inbox", () => {
  test("shows what is new, the newest first", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Eva 2")).toBeVisible();
    expect(
      screen
        .getByRole("row")
        .elements()
        .map((each) => each.textContent),
    ).toMatchObject([/Eva 2/, /Eva 1/].map((one) => expect.stringMatching(one)));
    expect(askedOf("GET /notices")).toContainEqual({ limit: "50", isNew: "true" });
  });

  test("opens by key what a notice is about, which has been read then", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Eva 1")).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await expect.poll(() => screen.address()).toBe(`/w/robles/sales/${anId(101)}`);
    expect(askedOf("POST /notices/:noticeId/read")).toEqual([{ noticeId: anId(1) }]);
  });

  test("marks one as read by key, and all that are on screen", async () => {
    const screen = await opened();
    await expect.element(row(screen, "Eva 1")).toBeVisible();
    await userEvent.keyboard("e");
    await expect.poll(() => askedOf("POST /notices/:noticeId/read")).toEqual([{ noticeId: anId(2) }]);
    await screen.getByRole("button", { name: t.readAll }).click();
    expect(askedOf("POST /notices/read")).toEqual([{ until: items[0]?.happenedAt }]);
  });

  test("with nothing new says what will stand there, and leads to the earlier ones", async () => {
    items = [];
    const screen = await opened();
    await expect.element(screen.getByText(t.nothingNew)).toBeVisible();
    await screen.getByRole("link", { name: t.seeAll }).click();
    await expect.poll(() => askedOf("GET /notices")).toContainEqual({ limit: "50" });
  });
});
