import { expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import { nextTry } from "./retries.ts";

const now = "2026-11-29T09:00:00.000Z" as Moment; // a moment as it is written

test.each([
  [1, "2026-11-29T09:01:00.000Z"],
  [2, "2026-11-29T09:02:00.000Z"],
  [3, "2026-11-29T09:05:00.000Z"],
  [6, "2026-11-29T09:30:00.000Z"],
  [7, "2026-11-29T10:00:00.000Z"],
  [52, "2026-11-29T10:00:00.000Z"],
  [53, null],
])("after %s tries in vain the next is at %s", (attempts, at) => expect(nextTry(attempts, now)).toBe(at));
