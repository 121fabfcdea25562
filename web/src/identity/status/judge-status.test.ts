import { BackupsHere } from "@trato/domain/identity/records.ts";
import * as z from "zod/mini";
import { expect, test } from "vitest";
import {
  complaintOfBackups,
  complaintOfDatabase,
  complaintOfDisk,
  complaintOfJobs,
  complaintOfMail,
} from "./judge-status.ts";

test.each([
  [0.9, 1_000, "diskFull"],
  [1.1, 1_000, "diskShort"],
  [19, 200, "diskShort"],
  [21, 1_000, null],
  [19, 100, null],
])("a disk with %s GB free of %s: %s", (free, total, complaint) => {
  const disk = { directory: "/data", freeBytes: free * 1e9, totalBytes: total * 1e9 };
  expect(complaintOfDisk(disk)).toBe(complaint);
});

test.each([
  [54, null],
  [55, "fewConnections"],
])("%s of 60 connections: %s", (connections, complaint) => {
  const database = { version: "18.4", isEmbedded: true, bytes: 1, connections, mostConnections: 60 };
  expect(complaintOfDatabase(database)).toBe(complaint);
});

test.each([
  [false, 0, "noMailServer"],
  [true, 1, "mailsFailed"],
  [true, 0, null],
])("a mail server: %s, and %s mails that failed: %s", (isSet, failed, complaint) => {
  expect(complaintOfMail({ isSet, failed, waiting: 3, lastSentAt: null })).toBe(complaint);
});

test.each([
  [301, 0, "jobsLate"],
  [300, 1, "jobsGivenUp"],
  [0, 0, null],
])("a job that waits for %s s, and %s given up: %s", (lateSeconds, givenUp, complaint) => {
  expect(complaintOfJobs({ lateSeconds, givenUp, waiting: 1, running: 0 })).toBe(complaint);
});

const now = Date.parse("2026-11-23T10:00:00.000Z");
const made = (at: string, problem: string | null = null) => ({ name: at, at, bytes: 1, trial: { at, problem } });
const daily = { at: "02:30", timeZone: "Europe/Madrid", keepDays: 14 };
const kept = {
  folder: "/backups",
  hasRecipient: true,
  schedule: daily,
  lastRun: null,
  isRunning: false,
  isListing: false,
  notListed: null,
  items: [made("2026-11-23T01:30:00.000Z")],
  log: null as unknown,
};
const notKept = (since: string) => ({ log: { ranges: [], keptUntil: null, problem: { since, text: "It is away" } } });
const failed = { startedAt: null, endedAt: null, problem: "The disk is full" };

test.each([
  ["one of today", {}, null],
  ["none", { items: [] }, "noBackup"],
  ["none yet, of a place that is still being read", { items: [], isListing: true }, null],
  ["a last one that failed", { lastRun: failed }, "backupFailed"],
  [
    "one that could not be restored",
    { items: [made("2026-11-23T01:30:00.000Z", "3 counters differ")] },
    "backupFailed",
  ],
  ["a place that is away", { notListed: "ENOENT", items: [] }, "backupNotListed"],
  ["one of last week, though it is made each day", { items: [made("2026-11-16T01:30:00.000Z")] }, "backupOld"],
  ["one of last week, made by hand", { items: [made("2026-11-16T01:30:00.000Z")], schedule: null }, null],
  ["a log that could not be kept a quarter of an hour ago", notKept("2026-11-23T09:45:00.000Z"), "logBehind"],
  ["one that could not a moment ago", notKept("2026-11-23T09:45:01.000Z"), null],
])("backups: %s", (_, given, complaint) => {
  expect(complaintOfBackups(z.parse(BackupsHere, { ...kept, ...given }), now)).toBe(complaint);
});
