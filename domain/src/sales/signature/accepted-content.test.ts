import { expect, test } from "vitest";
import type { VersionContent } from "../versions/version-content.ts";
import { acceptedContent } from "./accepted-content.ts";

type Line = VersionContent["lines"][number];

const line = (given: Record<string, string>) =>
  ({ id: "a", name: "Chair", quantity: "2", choice: "counted", ...given }) as unknown as Line; // what the rule looks at
const content = (lines: Line[], total: string, terms = "As agreed") =>
  ({ number: "S1", terms, lines, totals: { total } }) as unknown as VersionContent; // as above

test("what was sent, where nothing was chosen, whatever things are called by now", () => {
  const sent = content([line({ unit: "unit" })], "242");
  const now = content([line({ name: "Chair, new name", unit: "piece" })], "242", "Other terms");
  expect(acceptedContent(sent, now)).toEqual(sent);
});

test("with the quantities and options that were chosen, and what they come to", () => {
  const sent = content([line({}), line({ id: "b", name: "Lamp", choice: "option" })], "242");
  const now = content([line({ quantity: "3" }), line({ id: "b", name: "Lamp", choice: "counted" })], "400");
  expect(acceptedContent(sent, now)).toMatchObject({
    terms: "As agreed",
    lines: [{ quantity: "3" }, { name: "Lamp", choice: "counted" }],
    totals: { total: "400" },
  });
});
