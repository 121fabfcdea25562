import { expect, test } from "vitest";
import { attribute, readXml } from "./xml.ts";

const text = `<?xml version="1.0"?><!-- <no> --><a:list n='1 > 0'><b s="&quot;x&quot;"/><t>Peña &amp; &#233;&#x20AC;</t><![CDATA[<raw>]]></a:list>\n`;

async function* cut(size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function heard(pieces: AsyncIterable<Uint8Array>) {
  const all: string[] = [];
  await readXml(pieces, {
    open: (name) => all.push(`<${name}`),
    close: (name) => all.push(`/${name}`),
    text: (piece) => all.push(piece),
  });
  return all.filter((each) => each.trim() !== "");
}

test.each([1, 2, 7, 1000])("is the same in pieces of %i bytes", async (size) => {
  expect(await heard(cut(size))).toEqual(["<list", "<b", "/b", "<t", "Peña & é€", "/t", "<raw>", "/list"]);
});

test.each([["<a><b></a>"], ["<a>"], ["text"], ["<a/"]])("%s is not well formed", async (wrong) => {
  const pieces = (async function* () {
    yield new TextEncoder().encode(wrong);
  })();
  await expect(heard(pieces)).rejects.toMatchObject({ code: "import.unreadable" });
});

test("an attribute is found by its name, whatever stands before its colon", () => {
  expect(attribute(`sheet name='A "1"' r:id="r&lt;1"`, "id")).toBe("r<1");
  expect(attribute(`sheet name='A "1"'`, "name")).toBe('A "1"');
  expect(attribute("sheet", "name")).toBeNull();
});
