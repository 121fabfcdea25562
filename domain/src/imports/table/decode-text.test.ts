import { expect, test } from "vitest";
import { encodingAtStart, withoutZeros } from "./decode-text.ts";

const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, place) => text.charCodeAt(place)).flatMap((unit) =>
      isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8],
    ),
  );

test.each([
  ["a mark", Uint8Array.of(0xff, 0xfe, 0x41, 0), "utf-16le"],
  ["the other mark", Uint8Array.of(0xfe, 0xff, 0, 0x41), "utf-16be"],
  ["zeros between western letters", utf16("nombre;precio", false), "utf-16le"],
  ["zeros before them", utf16("nombre;precio", true), "utf-16be"],
  ["letters alone", new TextEncoder().encode("nombre;precio"), null],
  ["too little", Uint8Array.of(0x41, 0), null],
])("%s at the start of a text tells what it is written in", (_, bytes, encoding) => {
  expect(encodingAtStart(bytes)).toBe(encoding);
});

test("zeros are no text", () => {
  expect(withoutZeros("a\u0000b")).toBe("ab");
});
