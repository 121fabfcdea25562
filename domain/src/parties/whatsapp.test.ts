import { expect, test } from "vitest";
import { whatsAppOf } from "./whatsapp.ts";

test.each([
  ["600 123 456", "ES", "https://wa.me/34600123456"],
  ["600–123–456", "ES", "https://wa.me/34600123456"],
  ["020 7946 0958", "GB", "https://wa.me/442079460958"],
  ["06 12 34 56 78", "FR", "https://wa.me/33612345678"],
  ["+44 20 7946 0958", "ES", "https://wa.me/442079460958"],
  ["0034 600 123 456", "FR", "https://wa.me/34600123456"],
  ["600 123 456", null, null],
  ["600 123 456", "ZZ", null],
  ["12345", "ES", null],
  ["call me", "ES", null],
])("of %s in %s the chat is %s", (phone, country, link) => {
  expect(whatsAppOf(phone, country)).toBe(link);
});

test.each([
  ["+34600123456", "https://wa.me/34600123456"],
  ["+34 600 12 34 56", "https://wa.me/34600123456"],
  ["0034 600-123-456", "https://wa.me/34600123456"],
  ["+44 (0)20 7946 0958", "https://wa.me/442079460958"],
  ["+1 (212) 555-0100", "https://wa.me/12125550100"],
  ["600 123 456", null],
  ["+34", null],
  ["+0600123456", null],
  ["+3460012345612345", null],
  ["+34 600 123 456 ext. 12", null],
  ["", null],
])("of %s the chat is %s", (phone, link) => {
  expect(whatsAppOf(phone, null)).toBe(link);
});
