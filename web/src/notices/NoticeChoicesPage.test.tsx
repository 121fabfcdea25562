import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { kindWords, wayWords } from "./choice-labels.ts";
import { NoticeChoicesPage } from "./NoticeChoicesPage.tsx";

const kinds = wordsIn("en", kindWords);
const ways = wordsIn("en", wayWords);
const items = [
  { kind: "asked" as const, how: "mail" as const },
  { kind: "opened" as const, how: "inbox" as const },
];
const opened = async () => {
  answering({ "GET /notice-choices": { items } });
  const screen = await show(<NoticeChoicesPage />, { page: "/w/$slug/settings/notices" });
  const way = (kind: keyof typeof kinds, how: keyof typeof ways) =>
    screen.getByRole("group", { name: kinds[kind] }).getByRole("button", { name: ways[how], exact: true });
  return { way };
};

test("each kind says how one is told, and another way holds at once", async () => {
  const { way } = await opened();
  await expect.element(way("asked", "mail")).toHaveAttribute("aria-pressed", "true");
  answering({ "POST /notice-choices": { items: [{ kind: "asked", how: "nowhere" }, items[1]!] } });
  await way("asked", "nowhere").click();
  await expect.element(way("asked", "nowhere")).toHaveAttribute("aria-pressed", "true");
  expect(askedOf("POST /notice-choices")).toEqual([{ kind: "asked", how: "nowhere" }]);
});

test("a choice that was refused is taken back", async () => {
  const { way } = await opened();
  answering({ "POST /notice-choices": refused("permission.missing", { status: 403 }) });
  await way("opened", "mail").click();
  await expect.element(way("opened", "inbox")).toHaveAttribute("aria-pressed", "true");
});
