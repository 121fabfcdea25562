import { expect, test } from "vitest";
import { saidIn } from "./said-in.ts";

test.each([
  ["a note", "They call back", "They call back"],
  ["a field", { value: "Robles SL", over: "Robles", isUnsaved: true, error: "No connection" }, "Robles SL"],
  ["a form", { changes: { name: "Ana", days: 15, company: null }, over: { name: "" } }, "Ana · 15"],
  ["a choice", { value: { id: "01990000-0000-7000-8000-000000000001", name: "Luis Pardo" }, over: null }, "Luis Pardo"],
  [
    "lines of a document",
    { version: 3, header: { terms: "30 days" }, over: {}, edits: [{ id: "a", set: { quantity: "2" }, after: "b" }] },
    "30 days · 2",
  ],
  ["nothing that says anything", { changes: { isDefault: true }, over: {} }, ""],
  ["a long text", "a".repeat(200), `${"a".repeat(90)}…`],
])("%s is known again by its words", (_, typed, said) => expect(saidIn(typed)).toBe(said));
