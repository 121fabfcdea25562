import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { emailQuality, phoneQuality } from "./contact-quality.ts";

describe("an e-mail address (section 3.1, email_state)", () => {
  test.each([
    ["ana@example.com", "correct"],
    ["Ana Robles <ana@example.com>", "correct"],
    ["ana.robles+crm@mail.example.es", "correct"],
    ["ana@peña.es", "correct"],
    ["ana@example", "incorrect"],
    ["ana@", "incorrect"],
    ["@example.com", "incorrect"],
    ["ana example.com", "incorrect"],
    ["ana@@example.com", "incorrect"],
    ["ana@.com", "incorrect"],
    ["call me", "incorrect"],
    ["", "missing"],
    ["   ", "missing"],
    [null, "missing"],
  ])("%j is %s", (text, quality) => {
    expect(emailQuality(text)).toBe(quality);
  });
});

describe("a telephone number (section 3.1, phone_state)", () => {
  test.each([
    ["600 123 456", "correct"],
    ["+34 (600) 12-34-56", "correct"],
    ["91.123.45.67", "correct"],
    ["123456", "correct"],
    ["12345", "incorrect"],
    ["123456789012345", "correct"],
    ["1234567890123456", "incorrect"],
    ["600 123 456 ext. 7", "incorrect"],
    ["34+600123456", "incorrect"],
    ["++34600123456", "incorrect"],
    ["call me", "incorrect"],
    ["", "missing"],
    [" \t", "missing"],
    [null, "missing"],
  ])("%j is %s", (text, quality) => {
    expect(phoneQuality(text)).toBe(quality);
  });

  test("is as right however its digits are grouped", () => {
    const groups = fc.array(fc.stringMatching(/^\d{1,4}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, fc.constantFrom(" ", "-", ".", "/"), (digits, sign) => {
        expect(phoneQuality(digits.join(sign))).toBe(phoneQuality(digits.join("")));
      }),
      propertyRuns(),
    );
  });
});
