import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { decodeText, type TextEncodingName } from "./decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const units = Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
  return Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])]);
};

describe("a file is read as it was written", () => {
  test.each<[string, Uint8Array, TextEncodingName, string]>([
    ["nothing at all", Uint8Array.of(), "utf-8", ""],
    ["plain letters", utf8("name;price"), "utf-8", "name;price"],
    ["accents", utf8("Peña 12 €"), "utf-8", "Peña 12 €"],
    [
      "with the mark of UTF-8, which is not text",
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Peña")]),
      "utf-8",
      "Peña",
    ],
    ["as spreadsheets call Unicode", utf16("Peña €"), "utf-16le", "Peña €"],
    ["as Windows wrote it in Western Europe", Uint8Array.of(0x50, 0x65, 0xf1, 0x61), "windows-1252", "Peña"],
    ["with the euro of Windows", Uint8Array.of(0x31, 0x32, 0x20, 0x80), "windows-1252", "12 €"],
  ])("%s", (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test("or as somebody says that it was", () => {
    expect(decodeText(utf8("ñ"), "windows-1252")).toEqual({ text: "Ã±", encoding: "windows-1252" });
  });

  test("any text of UTF-8 comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeText(utf8(text)).text).toBe(text.replace(/^\ufeff/, ""));
      }),
      propertyRuns(),
    );
  });

  test("any text of UTF-16 comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeText(utf16(text)).text).toBe(text);
      }),
      propertyRuns(),
    );
  });
});
