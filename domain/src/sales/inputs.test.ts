import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import {
  AcceptQuotation,
  CommentOnQuotation,
  CreateQuotation,
  EditPaymentTerms,
  LineInput,
  ListSales,
  OpenPortal,
  PaymentTermsInput,
  SendQuotation,
  TermLine,
} from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

describe("a line of a quotation", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ kind: "section", name: "Office" }, []],
    [{ kind: "subtotal" }, ["kind"]],
    [{ quantity: "0" }, []],
    [{ quantity: "-1" }, []],
    [{ quantity: "9999999999999" }, ["quantity"]],
    [{ quantity: 3 }, ["quantity"]],
    [{ unitPrice: "-9.99" }, []],
    [{ unitPrice: "9,99" }, ["unitPrice"]],
    [{ discount: "100" }, []],
    [{ discount: "100.5" }, ["discount"]],
    [{ discount: "-99.9999" }, []],
    [{ name: "" }, []],
    [{ name: "x".repeat(2001) }, ["name"]],
    [{ taxIds: Array(21).fill(uuid) }, ["taxIds"]],
    [{ taxIds: [uuid, "vat"] }, ["taxIds.1"]],
  ])("%# is refused where it should be", (line, paths) => {
    expect(refusedPaths(LineInput, line)).toEqual(paths);
  });
});

describe("a quotation", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["has a customer and lines", { customerId: undefined, lines: undefined }, ["customerId", "lines"]],
    ["may have no lines yet", { lines: [] }, []],
    ["has at most ten thousand", { lines: Array.from({ length: 10_001 }, () => ({})) }, ["lines"]],
    ["tells the line at fault", { lines: [{}, { quantity: "much" }] }, ["lines.1.quantity"]],
    ["may forget its dates and terms", { validUntil: null, deliveryDate: null, paymentTermsId: null, terms: null }, []],
    ["has dates that exist", { validUntil: "2026-02-30", deliveryDate: "soon" }, ["validUntil", "deliveryDate"]],
    ["has a reference of 200 characters", { customerReference: "x".repeat(201) }, ["customerReference"]],
    ["has terms of 20,000", { terms: "x".repeat(20_001) }, ["terms"]],
  ])("%s", (_, part, paths) => {
    expect(refusedPaths(CreateQuotation, { customerId: uuid, lines: [], ...part })).toEqual(paths);
  });

  test("is sent to an address, with a subject that says something", () => {
    expect(refusedPaths(SendQuotation, { saleId: uuid })).toEqual([]);
    expect(refusedPaths(SendQuotation, { saleId: uuid, to: "ana", subject: " " })).toEqual(["to", "subject"]);
  });

  test("is listed by its states, or as quotation or order", () => {
    for (const state of ["draft", "sent", "confirmed", "done", "cancelled", "quotation", "order"]) {
      expect(refusedPaths(ListSales, { state })).toEqual([]);
    }
    expect(refusedPaths(ListSales, { state: "lost" })).toEqual(["state"]);
  });
});

describe("the customer's link", () => {
  test.each([
    ["a".repeat(20), true],
    ["A-z_09".repeat(5), true],
    ["a".repeat(300), true],
    ["a".repeat(19), false],
    ["a".repeat(301), false],
    [`${"a".repeat(20)}=`, false],
    [`${"a".repeat(20)}/`, false],
  ])("%s is one: %s", (token, isOne) => {
    expect(refusedPaths(OpenPortal, { token })).toEqual(isOne ? [] : ["token"]);
  });

  const accepted = { token: "a".repeat(20), name: "Ana Robles", version: 3 };

  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ name: "  " }, ["name"]],
    [{ version: 0 }, ["version"]],
    [{ version: undefined }, ["version"]],
    [{ signature: "data:image/png;base64,iVBORw0KGgo=" }, []],
    [{ signature: "data:image/svg+xml;base64,PHN2Zz4=" }, []],
    [{ signature: "data:image/gif;base64,R0lGOD==" }, ["signature"]],
    [{ signature: "data:text/html;base64,PHN2Zz4=" }, ["signature"]],
    [{ signature: "data:image/png;base64," }, ["signature"]],
    [{ signature: "https://example.com/signature.png" }, ["signature"]],
  ])("is accepted with a name, the version that was read and perhaps a signature: %o", (part, paths) => {
    expect(refusedPaths(AcceptQuotation, { ...accepted, ...part })).toEqual(paths);
  });

  test("takes a comment that says something, signed or not", () => {
    const { token } = accepted;
    expect(refusedPaths(CommentOnQuotation, { token, body: "When?" })).toEqual([]);
    expect(refusedPaths(CommentOnQuotation, { token, body: "" })).toEqual(["body"]);
    expect(refusedPaths(CommentOnQuotation, { token, body: "x".repeat(5001), name: " " })).toEqual(["name", "body"]);
  });
});

describe("payment terms", () => {
  const part = { value: "percent", amount: "100", delayKind: "days_after", days: 30 };
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ value: "rest" }, ["value"]],
    [{ amount: "all" }, ["amount"]],
    [{ delayKind: "soon" }, ["delayKind"]],
    [{ days: 3650 }, []],
    [{ days: 3651 }, ["days"]],
    [{ days: -1 }, ["days"]],
    [{ days: 1.5 }, ["days"]],
    [{ dayOfMonth: 0 }, []],
    [{ dayOfMonth: 31 }, []],
    [{ dayOfMonth: 32 }, ["dayOfMonth"]],
  ])("a part with %o is refused at %j", (changed, paths) => {
    expect(refusedPaths(TermLine, { ...part, ...changed })).toEqual(paths);
  });

  test("have a name and between one and fifty parts", () => {
    expect(refusedPaths(PaymentTermsInput, { name: "30 days", lines: [part] })).toEqual([]);
    expect(refusedPaths(PaymentTermsInput, { name: "", lines: [] })).toEqual(["name", "lines"]);
    expect(refusedPaths(PaymentTermsInput, { name: "x", lines: Array.from({ length: 51 }, () => part) })).toEqual([
      "lines",
    ]);
    expect(refusedPaths(EditPaymentTerms, { paymentTermsId: uuid })).toEqual([]);
    expect(refusedPaths(EditPaymentTerms, { paymentTermsId: uuid, lines: [] })).toEqual(["lines"]);
  });
});
