import { expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { ApiError } from "../platform/api.ts";
import { begun, fresh, typed, unsentIn } from "../ui/forms/form-state.ts";
import { anId } from "../../test/ids.ts";
import { aPickedProduct } from "../../test/products.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { pickedLine } from "./lines/picked-line.ts";
import { changedOf, changeIn, fieldsOf, lineOf, orderChangeOf, saidAtLines } from "./order-change.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const order = aSale({
  state: "confirmed",
  salesperson: { id: anId(120), name: "Ana" },
  lines: [
    aSaleLine({ kind: "section", productId: null, name: "Furniture" }),
    aSaleLine({ id: anId(211), quantity: "2" }),
  ],
});
const change = orderChangeOf(order);

test("an order as it stands changes nothing, and sections are not asked about", () => {
  expect(change.lines.map(({ name }) => name)).toEqual(["Oak table"]);
  expect(changedOf(order, change)).toEqual({});
});

test("only what is different is sent", () => {
  expect(changedOf(order, { ...change, customerReference: "PO 1", salesperson: null })).toEqual({
    customerReference: "PO 1",
    salespersonId: null,
  });
  const lines = change.lines.map((line) => ({ ...line, quantity: text("3") }));
  expect(changedOf(order, { ...change, lines })).toEqual({
    lines: [{ id: anId(211), quantity: "3", unitPrice: "100" }],
  });
});

test("a field that was emptied changes nothing of a line", () => {
  const lines = change.lines.map((line) => ({ ...line, quantity: null, unitPrice: null }));
  expect(changedOf(order, { ...change, lines })).toEqual({});
});

test("a product besides is a new line at its list's price, unless another one is typed", () => {
  const fresh = lineOf(pickedLine(aPickedProduct()));
  const linesWith = (line: typeof fresh) => changedOf(order, { ...change, lines: [...change.lines, line] }).lines;
  const { id, productId } = fresh;
  expect(linesWith(fresh)).toEqual([{ id, productId, quantity: "1" }]);
  expect(linesWith({ ...fresh, unitPrice: text("80") })).toEqual([{ id, productId, quantity: "1", unitPrice: "80" }]);
});

const typedInto = (opened: typeof order, part: Partial<ReturnType<typeof fieldsOf>>) =>
  typed(fresh(fieldsOf(orderChangeOf(opened))), part);

test("what is typed into fields is the same change", () => {
  const added = [lineOf(pickedLine(aPickedProduct()))];
  const { values } = typed(typedInto(order, { [`quantity ${anId(211)}`]: text("3") }), { added });
  expect(changeIn(order, values).lines).toEqual([{ ...change.lines[0], quantity: "3" }, ...added]);
});

test("of what was left half written only the lines that were typed come back, over what others wrote since", () => {
  const two = { ...order, lines: [...order.lines, aSaleLine({ id: anId(212), quantity: "4" })] };
  const kept = unsentIn(typedInto(two, { [`quantity ${anId(211)}`]: text("3") }));
  const theirs = two.lines.map((line) => (line.id === anId(212) ? { ...line, quantity: text("9") } : line));
  const { values, errors } = begun(fieldsOf(orderChangeOf({ ...two, lines: theirs })), kept, true);
  const now = { ...two, lines: theirs };
  expect(changedOf(now, changeIn(now, values)).lines).toEqual([{ id: anId(211), quantity: "3", unitPrice: "100" }]);
  expect(errors.size).toBe(0);
});

test("a line that somebody else changed too says both at its number", () => {
  const kept = unsentIn(typedInto(order, { [`quantity ${anId(211)}`]: text("3") }));
  const theirs = order.lines.map((line) => (line.id === anId(211) ? { ...line, quantity: text("5") } : line));
  const { errors } = begun(fieldsOf(orderChangeOf({ ...order, lines: theirs })), kept, true);
  expect(errors.get(`quantity ${anId(211)}`)).toContain("“5”, you wrote “3”");
});

test("what the server says of a line that was sent is said at that line", () => {
  const said = { code: "x", message: "Too small" };
  const refused = new ApiError(400, "input.invalid", "No", [
    { ...said, path: "lines.0.quantity" },
    { ...said, path: "lines" },
  ]);
  expect(saidAtLines(refused, [{ id: anId(211) }])).toMatchObject({
    errors: [{ path: `quantity ${anId(211)}` }, { path: "lines" }],
  });
});
