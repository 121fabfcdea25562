import { expect, test } from "vitest";
import { maskedEmail } from "./masked-email.ts";

test.each([
  ["lola@norte.example", "l•••@norte.example"],
  ["x@y.example", "x•••@y.example"],
  ['"a@b"@y.example', '"•••@y.example'],
])("%s is told as %s", (address, masked) => {
  expect(maskedEmail(address)).toBe(masked);
});
