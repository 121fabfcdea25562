import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { dateStyles, sharedStrings, workbookIn } from "./workbook.ts";

const parts = {
  "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/book.xml"/></Relationships>`,
  "xl/_rels/book.xml.rels": `<Relationships>
    <Relationship Id="r1" Type="x/worksheet" Target="/xl/sheets/one.xml"/><Relationship Id="r2" Type="x/chartsheet" Target="c.xml"/>
    <Relationship Id="r3" Type="x/worksheet" Target="../other/two.xml"/>
    <Relationship Id="r4" Type="x/sharedStrings" Target="strings.xml"/><Relationship Id="r5" Type="x/styles" Target="styles.xml"/>
  </Relationships>`,
  "xl/book.xml": `<workbook><workbookPr date1904="1"/><sheets><sheet name="A &gt; B" r:id="r1"/><sheet name="Chart" r:id="r2"/>
    <sheet name="Hidden" state="hidden" r:id="r1"/><sheet name='Two' r:id='r3'/></sheets>
    <extLst><x14:workbookPr defaultImageDpi="32767"/></extLst></workbook>`,
  "xl/strings.xml": `<sst><si><t>plain</t></si><si><r><t>in </t></r><r><t>parts</t></r><rPh><t>said</t></rPh></si><si><t>a_x000A_b</t></si></sst>`,
  "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
};
const zipOf = (its: Record<string, string>) => ({
  names: Object.keys(its),
  open: async (name: string) => (its[name] === undefined ? null : Readable.from([Buffer.from(its[name])])),
});

test("a workbook has its sheets in sight, its texts whole, and its days by its own beginning", async () => {
  const workbook = await workbookIn(zipOf(parts));
  expect(workbook.sheets).toEqual([
    { name: "A > B", part: "xl/sheets/one.xml" },
    { name: "Two", part: "other/two.xml" },
  ]);
  expect(workbook.is1904).toBe(true);
  const strings = await sharedStrings(workbook);
  expect([0, 1, 2, 3].map((index) => strings.at(index))).toEqual(["plain", "in parts", "a\nb", null]);
  expect(await dateStyles(workbook)).toEqual([false, true, true]);
});

test("an archive without one is unreadable", async () => {
  await expect(workbookIn(zipOf({ "a.txt": "x" }))).rejects.toMatchObject({ code: "import.unreadable" });
});
