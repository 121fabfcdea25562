import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { jobWords } from "./job-labels.ts";
import { JobsPage } from "./JobsPage.tsx";

const t = wordsIn("en", jobWords);
const aJob = (id: number, state: "waiting" | "running" | "retrying" | "failed", given: object = {}) => ({
  id,
  task: "deliver_message",
  state,
  runAt: "2026-11-23T09:30:00Z",
  attempts: 0,
  maxAttempts: 5,
  lastError: null,
  createdAt: "2026-11-23T08:00:00Z",
  ...given,
});

const given = [
  aJob(1, "waiting"),
  aJob(2, "running", { task: "run_import" }),
  aJob(3, "retrying", { attempts: 2, lastError: "Connection refused" }),
  aJob(4, "failed", { attempts: 5, task: "sweep" }),
];

describe("what is done in the background", () => {
  test("is named in words, with what becomes of it", async () => {
    answering({ "GET /jobs": { items: given } });
    const screen = await show(<JobsPage />);
    await expect.element(screen.getByRole("row", { name: t.retrying, exact: false })).toBeVisible();
    const texts = screen
      .getByRole("row")
      .elements()
      .slice(1)
      .map((row) => row.textContent ?? "");
    expect(texts[0]).toContain(`${t.deliver_message}${t.waiting}`);
    expect(texts[1]).toContain(`${t.run_import}${t.running}`);
    expect(texts[2]).toContain(t.ofMost(2, 5));
    expect(texts[2]).toContain("Connection refused");
    expect(texts[3]).toContain(`sweep${t.failed}`);
  });

  test("says on a phone what went wrong, too", async () => {
    await page.viewport(390, 844);
    answering({ "GET /jobs": { items: given } });
    const screen = await show(<JobsPage />);
    await expect.element(screen.getByText("Connection refused", { exact: false })).toBeVisible();
  });

  test("is asked for again every few seconds, as nothing tells of it", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    answering({ "GET /jobs": { items: given } });
    const screen = await show(<JobsPage />);
    await expect.element(screen.getByText("sweep")).toBeVisible();
    answering({ "GET /jobs": { items: [] } });
    await vi.advanceTimersByTimeAsync(4_200);
    await expect.element(screen.getByText(t.none)).toBeVisible();
    expect(askedOf("GET /jobs").length).toBeGreaterThan(1);
  });
});
