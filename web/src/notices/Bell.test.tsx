import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { refreshFollowers } from "../platform/live-events.ts";
import { queryClient } from "../platform/queries.ts";
import { wordsIn } from "../platform/words.ts";
import { Bell } from "./Bell.tsx";
import { noticeWords } from "./labels.ts";
import { freshQuery } from "./queries.ts";

const t = wordsIn("en", noticeWords);
const told = (fresh: number) => answering({ "GET /notices": { items: [], nextCursor: null, fresh } });

test.each([
  [0, t.inbox],
  [3, t.inboxWith("3")],
  [100, t.inboxWith("99+")],
])("the bell says that %i are new, and G N leads to them", async (fresh, name) => {
  told(fresh);
  const screen = await show(<Bell />);
  await expect.element(screen.getByRole("link", { name })).toBeVisible();
  await userEvent.keyboard("gn");
  await expect.poll(() => screen.address()).toBe("/w/robles/inbox");
});

test("the bell counts on while one does something else", async () => {
  told(1);
  const screen = await show(<Bell />);
  await expect.element(screen.getByRole("link", { name: t.inboxWith("1") })).toBeVisible();
  told(2);
  await refreshFollowers([{ kind: "notice", id: anId(7) }]);
  await expect.element(screen.getByRole("link", { name: t.inboxWith("2") })).toBeVisible();
  expect(queryClient.getQueryData(freshQuery.queryKey)).toMatchObject({ fresh: 2 });
});
