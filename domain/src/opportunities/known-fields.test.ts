import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import { knownFields } from "./known-fields.ts";

const decimal = (text: string) => text as Decimal; // written as a decimal

test("what was left out stays out, an emptied text is none", () => {
  expect(knownFields({}, 2)).toEqual({});
  expect(knownFields({ title: " Desks ", phone: " ", email: null, priority: 0 }, 2)).toEqual({
    title: "Desks",
    phone: null,
    email: null,
    priority: 0,
  });
});

test("the address stands beside the rest, its state as the province", () => {
  expect(knownFields({ address: { city: "Madrid ", state: "", zip: null } }, 2)).toEqual({
    city: "Madrid",
    province: null,
    zip: null,
  });
});

test("revenue is rounded to what the currency has, and a tag counts once", () => {
  expect(knownFields({ expectedRevenue: decimal("12.345"), tags: ["vip", "office", "vip"] }, 2)).toEqual({
    expectedRevenue: "12.35",
    tags: ["vip", "office"],
  });
  expect(knownFields({ expectedRevenue: decimal("12.50") }, 2)).toEqual({ expectedRevenue: "12.5" });
  expect(knownFields({ expectedRevenue: decimal("12.5") }, 0)).toEqual({ expectedRevenue: "13" });
  expect(knownFields({ expectedRevenue: decimal("0") }, 2)).toEqual({ expectedRevenue: "0" });
});
