import { expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import { whyOver } from "./followed-sale.ts";

const at = "2026-12-01T10:00:00.000Z" as Moment; // a moment
const sent = { state: "sent" as const, acceptedAt: null, declinedAt: null, changesAskedAt: null };

test.each([
  ["with its customer", {}, null],
  ["accepted", { acceptedAt: at }, "accepted"],
  ["to be changed", { changesAskedAt: at }, "answered"],
  ["an order", { state: "confirmed" as const, acceptedAt: at }, "ordered"],
  ["delivered", { state: "done" as const }, "ordered"],
  ["declined", { state: "cancelled" as const, declinedAt: at }, "declined"],
  ["cancelled", { state: "cancelled" as const }, "withdrawn"],
  ["a draft again", { state: "draft" as const }, "withdrawn"],
])("an offer that is %s", (_, given, expected) => {
  expect(whyOver({ ...sent, ...given })).toBe(expected);
});
