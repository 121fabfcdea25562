import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import type { OutputOf } from "../../platform/api.ts";
import { wordsIn } from "../../platform/words.ts";
import { myDayWords } from "./my-day-labels.ts";
import { TeamDay } from "./TeamDay.tsx";

const t = wordsIn("en", myDayWords);
type Member = OutputOf<"GET /team-day">["items"][number];
const member = (number: number, name: string, given: Partial<Member> = {}): Member => ({
  member: { id: anId(number), name },
  overdue: 0,
  today: 0,
  since: null,
  ...given,
});
const since = "2026-11-02" as Member["since"]; // written as one

test("everybody stands there with what is overdue and due, and leads to his day", async () => {
  answering({
    "GET /team-day": { items: [member(5, "Luis Pardo", { overdue: 4, today: 1, since }), member(6, "Eva Lar")] },
  });
  const screen = await show(<TeamDay />);
  await expect.element(screen.getByRole("row").first().getByText(t.overdueCount(4), { exact: false })).toBeVisible();
  await expect.element(screen.getByRole("row").first().getByText(t.todayCount(1), { exact: false })).toBeVisible();
  await expect.element(screen.getByRole("row").last().getByText(t.nothingDue, { exact: false })).toBeVisible();
  document.querySelector<HTMLElement>("[data-row='0']")?.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(screen.address).toBe(`/w/robles/my-day?assigneeId=${anId(5)}`);
});
