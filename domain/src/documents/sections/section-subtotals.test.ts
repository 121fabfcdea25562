import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import { sectionSubtotals } from "./section-subtotals.ts";

const section = { kind: "section" as const, subtotal: canonical("0") };
const note = { kind: "note" as const, subtotal: canonical("0") };
const of = (subtotal: string) => ({ kind: "product" as const, subtotal: canonical(subtotal) });

test.each([
  ["what is under no section is no section's", [of("1"), of("2")], []],
  [
    "a section ends where the next one begins",
    [of("1"), section, of("0.1"), of("0.2"), section, of("-5")],
    ["0.3", "-5"],
  ],
  ["notes cost nothing, and an empty section comes to nothing", [section, note, section, note, of("2")], ["2"]],
])("%s", (_, lines, subtotals) => {
  expect([...sectionSubtotals(lines).values()]).toEqual(subtotals);
});

test("a subtotal is known by its section's place", () => {
  expect([...sectionSubtotals([of("1"), section, of("2")]).keys()]).toEqual([1]);
});
