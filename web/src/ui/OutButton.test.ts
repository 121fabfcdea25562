import { expect, test } from "vitest";
import { telephone, webAddress } from "./OutButton.tsx";

test.each([
  ["robles.example", "https://robles.example"],
  ["http://robles.example", "http://robles.example"],
  ["HTTPS://robles.example/shop", "HTTPS://robles.example/shop"],
  ["javascript:alert(1)", "https://javascript:alert(1)"],
  ["data:text/html,x", "https://data:text/html,x"],
])("the page %s is opened at %s", (typed, address) => {
  expect(webAddress(typed)).toBe(address);
});

test.each([
  ["+34 600 12 34 56", "tel:+34600123456"],
  ["(91) 123-45.67", "tel:911234567"],
])("%s is called as %s", (typed, address) => {
  expect(telephone(typed)).toBe(address);
});
