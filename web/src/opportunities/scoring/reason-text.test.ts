import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { comparedText, fieldName } from "./reason-text.ts";

const place = { language: "en", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" } as const;
const reader = {
  f: formatFor(place, () => "2026-11-30T08:00:00Z" as Moment),
  language: "en",
  yes: "yes",
  no: "",
} as const;
type Buckets = Parameters<typeof comparedText>[0]["buckets"];

test.each<[string, Buckets, string]>([
  ["source", [{ kind: "value", value: "Friend" }], "Friend"],
  ["tags", [{ kind: "value", value: "urgent" }, { kind: "other" }], "urgent and something rare"],
  ["country", [{ kind: "value", value: "ES" }], "Spain"],
  ["email", [{ kind: "value", value: "correct" }], "Can be right"],
  ["phone", [{ kind: "missing" }], "not known"],
  ["description", [{ kind: "value", value: "given" }], "known"],
  ["priority", [{ kind: "value", value: "2" }], "★★"],
  ["priority", [{ kind: "value", value: "0" }], "not known"],
  ["expectedRevenue", [{ kind: "between", from: 1000, to: 5000 }], "from €1,000 to €5,000"],
  ["expectedRevenue", [{ kind: "between", from: null, to: 500 }], "below €500"],
  ["expectedRevenue", [{ kind: "between", from: 9000, to: null }], "€9,000 or more"],
])("what was compared of %s is told as one says it", (field, buckets, text) => {
  expect(comparedText({ field, buckets }, reader)).toBe(text);
});

test("a field is called as on its record", () => {
  expect(fieldName("source", reader)).toBe("Source");
});
