import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { lineInput, linesOf, reference } from "./inputs.ts";

const lines = linesOf(z.object(lineInput));
const fits = (value: unknown) => lines.safeParse(value).success;

describe("the lines that a document may be asked for", () => {
  it("may leave to the product whatever they do not say", () => {
    expect(fits([{}, { discount: "12.5" }, { taxIds: [] }])).toBe(true);
  });

  it("take no more off than there is, and bear twenty taxes at most", () => {
    const tax = "01940000-0000-7000-8000-000000000001";
    expect(fits([{ discount: "101" }])).toBe(false);
    expect(fits([{ taxIds: Array.from({ length: 20 }, () => tax) }])).toBe(true);
    expect(fits([{ taxIds: Array.from({ length: 21 }, () => tax) }])).toBe(false);
  });

  it("are each named once, however many are new", () => {
    const named = linesOf(z.object({ id: z.optional(z.string()) }));
    expect(named.safeParse([{ id: "a" }, { id: "b" }, {}, {}]).success).toBe(true);
    expect(named.safeParse([{ id: "a" }, {}, { id: "a" }]).success).toBe(false);
  });

  it("are ten thousand at most", () => {
    expect(fits(Array.from({ length: 10_000 }, () => ({})))).toBe(true);
    expect(fits(Array.from({ length: 10_001 }, () => ({})))).toBe(false);
  });
});

describe("the partner's own number", () => {
  it("may be taken away, and is no essay", () => {
    expect(reference().safeParse(null).success).toBe(true);
    expect(reference().safeParse("x".repeat(200)).success).toBe(true);
    expect(reference().safeParse("x".repeat(201)).success).toBe(false);
  });
});
