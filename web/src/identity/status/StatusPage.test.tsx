import { SlowStatement } from "@trato/domain/identity/status-records.ts";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { SlowStatements } from "./SlowStatements.tsx";
import { complaintWords, statusWords } from "./status-labels.ts";
import { StatusPage } from "./StatusPage.tsx";
import { StatusPart } from "./StatusPart.tsx";

const [t, complained] = [wordsIn("en", statusWords), wordsIn("en", complaintWords)];
const me = aMe({ member: { role: "administrator" } });
const slow = { text: "select count(*) from sales", times: 3, longestMs: 2_345, lastAt: "2026-11-23T09:30:00.000Z" };
const status = {
  version: "0.2.0",
  startedAt: "2026-11-22T08:00:00.000Z",
  processes: 2,
  database: { version: "18.4", isEmbedded: true, bytes: 3_400_000_000, connections: 12, mostConnections: 60 },
  disk: { directory: "/var/lib/trato/data", freeBytes: 900_000_000, totalBytes: 100_000_000_000 },
  mail: { isSet: true, waiting: 1, failed: 0, lastSentAt: null },
  jobs: { waiting: 4, running: 1, givenUp: 0, lateSeconds: 0 },
  slowStatements: [slow],
};
const backups = {
  folder: "/mnt/backups",
  hasRecipient: true,
  schedule: null,
  lastRun: null,
  isRunning: false,
  isListing: false,
  notListed: null,
  log: null,
  items: [],
};

test("what is in order and what is not is said of each part, and where more of it stands", async () => {
  answering({ "GET /status": status, "GET /backups": backups });
  const screen = await show(<StatusPage />, { me });
  const said = async (part: string, text: string) =>
    await expect.element(screen.getByRole("region", { name: part }).getByText(text, { exact: true })).toBeVisible();
  await said(t.database, t.inOrder);
  await said(t.database, "PostgreSQL 18.4, embedded");
  await said(t.disk, complained.diskFull);
  await said(t.mail, t.never);
  await said(t.backups, complained.noBackup);
  await expect.element(screen.getByRole("link", { name: t.outbox })).toBeVisible();
});

test("a slow statement is told with how long it took, how often and when", async () => {
  const screen = await show(<SlowStatements statements={[z.parse(SlowStatement, slow)]} />, { me });
  await expect.element(screen.getByText(slow.text)).toBeVisible();
  await expect.element(screen.getByText("up to 2.345 s · 3 times · 23 Nov, 10:30")).toBeVisible();
});

test("a part without a complaint is in order", async () => {
  const screen = await show(
    <StatusPart title="Trato" complaint={null}>
      {null}
    </StatusPart>,
    { me },
  );
  await expect.element(screen.getByText(t.inOrder)).toBeVisible();
});
