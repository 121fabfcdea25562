import { expect, test } from "vitest";
import { chooseLanguage } from "../platform/words.ts";
import { readChosenFile } from "./read-chosen-file.ts";

test("a file is read beside the screen, in the encoding that is told", async () => {
  const mac = new File([Uint8Array.of(0x50, 0x65, 0x96, 0x61)], "a.csv");
  expect(await readChosenFile(mac, "macintosh")).toMatchObject({
    encoding: "macintosh",
    sheets: [{ content: "Peña" }],
  });
});

test("what cannot be read is told in the reader's words", async () => {
  chooseLanguage("en");
  await expect(readChosenFile(new File(["%PDF-1.7"], "a.pdf"))).rejects.toThrow("This is a PDF");
});
