import { expect, it } from "vitest";
import { parseCaseFile, plainDecimal } from "./case-file.ts";

it("reads numbers as they were written, however they were written", () => {
  const numbers = ["1e-07", "1.5E-7", "-2.50", "1e3", "12.5e+1", "-0.0", "0", "1234567890123456789.1"];
  const plain = ["0.0000001", "0.00000015", "-2.5", "1000", "125", "0", "0", "1234567890123456789.1"];
  expect(numbers.map(plainDecimal)).toEqual(plain);
});

it("keeps everything else of a file", () => {
  const { cases } = parseCaseFile(
    "some",
    '{ "cases": [{ "id": "a", "input": { "n": 0.10, "t": "x", "no": null, "yes": true } }] }',
  );
  expect(cases).toEqual([{ id: "a", input: { n: "0.1", t: "x", no: null, yes: true } }]);
});

it("refuses what is no case file", () => {
  expect(() => parseCaseFile("some", "[]")).toThrow('some: no case file, "cases" is missing');
});
