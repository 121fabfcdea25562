import * as fc from "fast-check";
import { expect, test } from "vitest";
import { creditorReference, writtenReference } from "./creditor-reference.ts";

test.each([
  // the examples of the standard and of the banks' guides
  ["539007547034", "RF18539007547034"],
  ["2348236", "RF332348236"],
  ["S00042", "RF88S00042"],
  ["P/2026/0007", "RF96P20260007"],
  ["Año 7", "RF69ANO7"],
])("the reference of %s is %s", (number, reference) => {
  expect(creditorReference(number)).toBe(reference);
});

test("of a long number the end counts; one of other signs alone has none", () => {
  expect(creditorReference("PRESUPUESTO-2026-11-30-000042")?.slice(4)).toBe("SUPUESTO20261130000042".slice(-21));
  expect([creditorReference("///"), creditorReference("")]).toEqual([null, null]);
});

test("it is read in groups of four", () => {
  expect(writtenReference("RF18539007547034")).toBe("RF18 5390 0754 7034");
});

/** By ISO 7064, with the first four signs behind the others: such a reference leaves one. */
const leaves = (reference: string): bigint =>
  BigInt([...reference.slice(4), ...reference.slice(0, 4)].map((sign) => String(Number.parseInt(sign, 36))).join("")) %
  97n;

test("any one digit or letter that is mistyped is found", () => {
  const numbers = fc.stringMatching(/^[A-Z0-9]{1,21}$/);
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), (number, at, other) => {
      const reference = creditorReference(number) ?? "";
      const place = 4 + (at % number.length);
      const alike = /\d/.test(reference.charAt(place)) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
      const mistyped = reference.slice(0, place) + alike.charAt(other % alike.length) + reference.slice(place + 1);
      expect(leaves(mistyped) === 1n).toBe(mistyped === reference);
    }),
  );
});
