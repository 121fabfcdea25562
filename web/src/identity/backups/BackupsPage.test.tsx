import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { backupWords } from "./backup-labels.ts";
import { BackupBanner } from "./BackupBanner.tsx";
import { BackupsPage } from "./BackupsPage.tsx";

const t = wordsIn("en", backupWords);
const backup = (day: string, problem: string | null) => ({
  name: `trato-202611${day}T023000Z.tar.zst.age`,
  at: `2026-11-${day}T02:30:00.000Z`,
  bytes: 3_400_000,
  trial: { at: `2026-11-${day}T02:31:00.000Z`, problem },
});
const state = {
  folder: "/mnt/backups",
  hasRecipient: true,
  schedule: { at: "02:30", timeZone: "Europe/Madrid", keepDays: 14 },
  lastRun: {
    startedAt: "2026-11-23T02:30:00.000Z",
    endedAt: "2026-11-23T02:31:00.000Z",
    problem: null as string | null,
  },
  isRunning: false,
  isListing: false,
  notListed: null,
  log: null,
  items: [backup("23", null), backup("22", "3 counters differ")],
};
const failed = { ...state, lastRun: { ...state.lastRun, problem: "The disk is full" } };

test("each backup says whether it could be restored, and another is made at once", async () => {
  answering({ "GET /backups": state, "POST /backups": { ...state, isRunning: true } });
  const screen = await show(<BackupsPage />);
  await expect.element(screen.getByRole("row", { name: "3 counters differ", exact: false })).toBeVisible();
  const rows = screen.getByRole("row").elements().slice(1);
  const [first, second] = rows.map((row) => row.textContent ?? "");
  expect([first, second]).toEqual([expect.stringContaining(t.restored), expect.stringContaining(t.notRestored)]);
  await screen.getByRole("button", { name: t.backUpNow }).click();
  await expect.poll(() => askedOf("POST /backups")).toEqual([{}]);
});

test("what cannot be kept for a quarter of an hour is said on every page, to administrators", async () => {
  const problem = { since: "2026-11-23T10:00:00.000Z", text: "the bucket does not answer" };
  answering({ "GET /backups": { ...state, log: { ranges: [], keptUntil: null, problem } } });
  const screen = await show(<BackupBanner />, { me: aMe({ member: { role: "administrator" } }) });
  await expect.element(screen.getByRole("alert")).toHaveTextContent(`${t.logFailed}${t.look}`);
});

test("before the first backup it is said how it is made, and none can be asked for", async () => {
  answering({ "GET /backups": { ...state, hasRecipient: false, schedule: null, lastRun: null, items: [] } });
  const screen = await show(<BackupsPage />);
  await expect.element(screen.getByText(t.noRecipient)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.backUpNow })).toHaveAttribute("aria-disabled", "true");
});

test("one that failed is said on every page, to administrators", async () => {
  answering({ "GET /backups": failed });
  const screen = await show(<BackupBanner />, { me: aMe({ member: { role: "administrator" } }) });
  await expect.element(screen.getByRole("alert")).toHaveTextContent(`${t.failed}${t.look}`);
});
