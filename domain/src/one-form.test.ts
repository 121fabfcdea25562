import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../test/property-runs.ts";
import { longText, oneLine } from "./one-form.ts";
import { code, email, line, name, text } from "./schemas.ts";

const split = (word: string) => word.normalize("NFD");

test.each([
  ["letters with their accents as one sign", split("José Peña"), "José Peña"],
  ["a line break as a blank", "Eva\nBcc: z@evil.example", "Eva Bcc: z@evil.example"],
  ["all kinds of line breaks", "a\r\nb\rc\u2028d\u2029e\u0085f\u000bg", "a b c d e f g"],
  ["a tab as a blank", "Ana\tRuiz", "Ana Ruiz"],
  ["no control signs", "A\u0007n\u001ba\u009f\u007f", "Ana"],
  ["no blanks around it", " \u00a0Ana\u3000\n", "Ana"],
  ["no blanks without width", "\ufeffAn\u200ba\u2060", "Ana"],
  ["no signs that turn what follows", "\u202a+34 600\u202c \u2067x\u2069", "+34 600 x"],
  ["what joins letters", "👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"],
  ["nothing of what nobody could see", "\u200d\u200e \u00ad", ""],
])("one line is kept with %s", (_, typed, kept) => {
  expect(oneLine(typed)).toBe(kept);
});

test.each([
  ["its line breaks, all of one kind", "a\r\nb\rc\n\nd\u2028e", "a\nb\nc\n\nd\ne"],
  ["its blanks", "  a  b \n", "  a  b \n"],
  ["no other control signs", "a\tb\u0007\u001b[31m", "a b[31m"],
  ["letters with their accents as one sign", split("Ñandú\nCañón"), "Ñandú\nCañón"],
])("text of several lines is kept with %s", (_, typed, kept) => {
  expect(longText(typed)).toBe(kept);
});

const signs = [
  ..."aÉñ\u0301\u0327가ﬁ👩\u200d\u200c\u200b\ufeff\u202e\u2069\u00ad \u00a0\t\r\n\u000b\u0085\u2028\u0007\u009f\u0000",
];

test("what is in its one form already stays as it is", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signs)), (parts) => {
      const typed = parts.join("");
      expect(oneLine(oneLine(typed))).toBe(oneLine(typed));
      expect(longText(longText(typed))).toBe(longText(typed));
      expect(oneLine(split(typed))).toBe(oneLine(typed));
    }),
    propertyRuns(),
  );
});

test("every input of text brings it into its form, and measures what is kept", () => {
  expect(name(4).parse(`${split("Ñañá")}\n`)).toBe("Ñañá");
  expect(line(200).parse("a\nb")).toBe("a b");
  expect(text(200).parse("a\r\nb")).toBe("a\nb");
  expect(code().parse(split("Ñ-1"))).toBe("Ñ-1");
  for (const unseen of ["\u200b", "\u200e", " \ufeff ", "\u2066\u2069"])
    expect(name().safeParse(unseen).success).toBe(false);
});

describe("an e-mail address", () => {
  test.each([
    "søren@example.com",
    "info@peña.es",
    "ana@bücher.example",
    "ana@Ñandú.example",
    "δοκιμή@παράδειγμα.ελ",
    "用户@例子.公司",
    "o'brien+a/b=c@mail.example",
    "ana@xn--bcher-kva.example",
    "ana@example.xn--p1ai",
    "_x@a-b.example",
  ])("may be %s", (address) => {
    expect(email().parse(address)).toBe(address);
  });

  test.each([
    [" ana@a.example ", "ana@a.example"],
    ["\u200bana@a.example\u00a0", "ana@a.example"],
    [split("info@peña.es"), "info@peña.es"],
    ["ana@a.example\n", "ana@a.example"],
    ["\u200eana@a.example\u200e", "ana@a.example"],
  ])("is kept as it is written to: %j", (typed, kept) => {
    expect(email().parse(typed)).toBe(kept);
  });

  test.each([
    "ana@a.example\nBcc: z@evil.example",
    "ana@a.example, eva@a.example",
    "ana@a.example;eva@a.example",
    "Ana <ana@a.example>",
    "ana@@a.example",
    ".ana@a.example",
    "ana.@a.example",
    "a..b@a.example",
    "ana@a..example",
    "ana@-a.example",
    "ana@example",
    "ana@192.168.0.1",
    "ana ruiz@a.example",
    'a"b@a.example',
    "ana@a_b.example",
    `ana@${"a.".repeat(200)}example`,
  ])("is not %j", (typed) => {
    expect(email().safeParse(typed).success).toBe(false);
  });

  test("of any length is read at once", () => {
    const began = performance.now();
    for (const part of ["a", "a.", "a-", "ñ"]) email().safeParse(`${part.repeat(100_000)}@${part.repeat(100_000)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
