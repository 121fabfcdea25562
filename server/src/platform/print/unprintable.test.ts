import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";
import { familiesFor, fontFolders, ownFontsOnly } from "./fonts.ts";
import { typeset } from "./typeset.ts";
import { unprintableIn } from "./unprintable.ts";

Object.assign(process.env, ownFontsOnly);
const sources = join(import.meta.dirname, "../..");
const template = join(sources, "sales/print/sale.typ");
const compiler = NodeCompiler.create({ workspace: sources, fontArgs: [{ fontPaths: [...fontFolders] }] });

function quotationOf(...names: string[]) {
  return {
    language: "es",
    workspace: "Robles",
    colour: "",
    sender: [],
    foot: [],
    title: "Presupuesto",
    state: "",
    partner: { label: "Cliente", name: names[0] ?? "", address: names },
    facts: [],
    words: { page: "Página", total: "Total" },
    columns: ["", "", "", "", ""],
    lines: names.flatMap((name) => [
      { kind: "product", name, quantity: "1", price: "", discount: "", amount: "" },
      { kind: "section", name },
      { kind: "note", name },
    ]),
    totals: [],
    total: "0 €",
    instalments: [],
    fiscalNote: "",
    accounts: [],
    terms: names.join("\n"),
    accepted: "",
  };
}

/** The typesetter's own word: a PDF to be archived is refused where a sign has no font. */
function isWhole(content: object): boolean {
  const data = JSON.stringify(content);
  const inputs = { data, families: JSON.stringify(familiesFor(data)) };
  try {
    return compiler.pdf({ mainFilePath: template, inputs }, { pdfStandard: "a-3b" }).length > 0;
  } catch (error) {
    if (String(error).includes("could not be displayed with font")) return false;
    throw error;
  }
}

const printable = [
  ["Spanish", "Mesa de roble, 1,20 × 0,80 m · «Ñandú» ½ €"],
  ["Chinese", "桌子，實木／实木。品质！"],
  ["Japanese", "折りたたみ机 カタログ 𠮷野家"],
  ["Korean", "원목 책상 ‘고급’"],
  ["Arabic", "طاولة مكتب خشبيّة ١٢٣، ﷼"],
  ["Hebrew", "שולחן עץ שָׁלוֹם ₪"],
  ["Thai", "โต๊ะทำงานไม้โอ๊ค ฿"],
  ["Hindi", "लकड़ी की मेज़ क्षत्रिय ₹"],
  ["Greek and Cyrillic", "Τραπέζι δρύινο ἀρχή · Стіл дубовий Ѣ"],
  ["Vietnamese", "Bàn gỗ sồi — ghế đẩu, ẩ ệ"],
  ["emoji", "🪑 👍🏽 🇪🇸 👨‍👩‍👧 ❤️‍🔥 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["one script on another", "桌\u0332子 e\u0301 x\u0331 か\u3099"],
  ["symbols", "⌀ 8 mm ☐ ☑ ✂ ⇒ ≈ ∅ ★ Ⅻ ⚙"],
];

test.each(printable)("each sign of a text in %s has a font", (_, text) => {
  expect(unprintableIn(quotationOf(text))).toEqual([]);
  expect(isWhole(quotationOf(text))).toBe(true);
});

test.each([
  ["Egyptian", "Mesa 𓀀", ["𓀀"]],
  ["a sign of somebody's own font", "Logo \uF8FF", ["\uF8FF"]],
  ["a mark on a letter", "Me\u{11301}sa", ["e\u{11301}"]],
])("%s has none, and is told", (_, text, signs) => {
  expect(unprintableIn(quotationOf(text))).toEqual([{ text, signs }]);
  expect(isWhole(quotationOf(text))).toBe(false);
});

test("no font of the machine is used, whichever it has", async () => {
  const pdf = await typeset({ name: "", template, content: quotationOf(...printable.map(([, text = ""]) => text)) });
  const fonts = pdf.toString("latin1").matchAll(/\/BaseFont\s*\/[A-Z]{6}\+(Inter|NotoSans|NotoEmoji)?/g);
  const known = Array.from(fonts, ([, own]) => own);
  expect(known.length).toBeGreaterThan(10);
  expect(known).not.toContain(undefined);
});
