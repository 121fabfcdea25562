import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { ApiError } from "../../platform/api.ts";
import { wordsIn } from "../../platform/words.ts";
import { errorAt, errorsOf, refusalOf, strayError, without } from "./form-errors.ts";
import { issueWords } from "./issues.ts";

const t = wordsIn("en", issueWords);

const schema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(5)),
  code: z.string().check(z.minLength(3)),
  email: z.optional(z.email()),
  site: z.optional(z.url()),
  days: z.number().check(z.int(), z.gte(1), z.lte(30)),
  lines: z.array(z.object({ quantity: z.number() })),
});
const right = { name: "Oak", code: "OAK", days: 7, lines: [{ quantity: 1 }] };

const found = (values: object) => Object.fromEntries(errorsOf(schema, { ...right, ...values }, t));

describe("what a schema finds is said in the reader's words", () => {
  test.each([
    ["nothing", {}, {}],
    ["an empty text", { name: "" }, { name: t.missing }],
    ["a value that is not there", { days: null }, { days: t.missing }],
    ["a text that is too long", { name: "A long name" }, { name: t.tooLong(5) }],
    ["a text that is too short", { code: "OA" }, { code: t.tooShort(3) }],
    ["a number that is too small", { days: 0 }, { days: t.tooSmall(1) }],
    ["a number that is too big", { days: 31 }, { days: t.tooBig(30) }],
    ["a broken number of days", { days: 1.5 }, { days: t.whole }],
    ["no e-mail address", { email: "ana" }, { email: t.email }],
    ["no web address", { site: "robles" }, { site: t.url }],
    ["another kind of value", { days: "soon" }, { days: t.wrong }],
    ["a value deep inside", { lines: [{ quantity: 1 }, { quantity: "x" }] }, { "lines.1.quantity": t.wrong }],
    ["several at once", { name: "", days: 0 }, { name: t.missing, days: t.tooSmall(1) }],
  ])("%s", (_, values, errors) => {
    expect(found(values)).toEqual(errors);
  });

  test("and nothing where there is no schema", () => {
    expect(errorsOf(undefined, { name: "" }, t).size).toBe(0);
  });
});

test("of several findings about a value the first is read", () => {
  const twice = z.object({ name: z.string().check(z.minLength(3), z.email()) });
  expect(errorsOf(twice, { name: "a" }, t).get("name")).toBe(t.tooShort(3));
});

describe("what the server refuses stands", () => {
  test("at the fields that it names", () => {
    const refused = new ApiError(400, "input.invalid", "Not like this", [
      { path: "email", code: "x", message: "Taken" },
    ]);
    expect(refusalOf(refused)).toEqual({ errors: new Map([["email", "Taken"]]), problem: undefined });
  });

  test("above the buttons where it names none", () => {
    expect(refusalOf(new ApiError(409, "sale.expired", "It has expired")).problem).toBe("It has expired");
    expect(refusalOf("no").problem).toBe("no");
  });
});

test("an error whose field is not in this form is read above the buttons", () => {
  expect(strayError(new Map([["lines.0.quantity", "Too many"]]), { name: "" })).toBe("Too many");
  expect(strayError(new Map([["name", "Taken"]]), { name: "" })).toBeUndefined();
});

test("an error of a record that is picked in the form, sent by its id, stands at its field alone, and goes when another is picked", () => {
  const errors = new Map([["assigneeId", "She has left"]]);
  expect(strayError(errors, { assignee: null })).toBeUndefined();
  expect(without(errors, ["assignee"]).size).toBe(0);
});

test("the errors of what is typed go, and the others stay the very same", () => {
  const errors = new Map([
    ["name", "Taken"],
    ["email", "Wrong"],
  ]);
  expect([...without(errors, ["name"]).keys()]).toEqual(["email"]);
  expect(without(errors, ["phone"])).toBe(errors);
});

test("an error deep inside a field goes with what is typed into the field", () => {
  const errors = new Map([
    ["lines.0.quantity", "Too many"],
    ["linesOfText", "Too long"],
  ]);
  expect([...without(errors, ["lines"]).keys()]).toEqual(["linesOfText"]);
});

test("what is wrong with a record that one picks is read where its id is, whichever of both it is said of", () => {
  expect(errorAt(new Map([["salesperson", "Changed"]]), "salespersonId")).toBe("Changed");
  expect(errorAt(new Map([["salespersonId", "Unknown"]]), "salespersonId")).toBe("Unknown");
  expect(errorAt(new Map([["sales", "Other"]]), "salespersonId")).toBeUndefined();
});
