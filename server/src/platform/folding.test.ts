import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";

async function made(expression: string, text: string | null): Promise<string> {
  const { owner } = await testDatabase();
  const { rows } = await owner.query<{ made: string }>(`select ${expression} as made`, [text]);
  return rows[0]?.made ?? "";
}

const folded = (text: string | null) => made("app.fold($1)", text);

test.each([
  ["case and accents", "josé peña", ["JOSÉ PEÑA", "Jose Pena", "José Peña".normalize("NFD")]],
  [
    "kinds of apostrophes",
    "queen's college",
    ["Queen’s College", "Queen´s College", "QUEEN`S COLLEGE", "Queenʼs College"],
  ],
  ["accents beside other signs", "o'neill (peña)", ["O’Neill  (Peña)", " O'NEILL (PEÑA) ", "O'Neill (Peña)"]],
  ["kinds of dashes", "coca-cola", ["Coca–Cola", "Coca‑Cola", "COCA—COLA", "coca−cola"]],
  ["kinds of quotes", 'bar "sol"', ["Bar “Sol”", "BAR „Sol‟"]],
  ["blanks", "taller sur", ["Taller  Sur", " Taller\tSur ", "Taller\u00a0Sur", "Taller\u202f\u2009Sur", "Taller\nSur"]],
  ["signs that nobody sees", "acme", ["Ac\u00adme", "\ufeffAcme", "A\u200bc\u200dme", "\u202aAcme\u202c"]],
  ["dotted and dotless i", "izmir gida", ["İZMİR Gıda", "izmir gıda", "IZMIR GIDA", "İzmir Gıda".normalize("NFD")]],
  ["the sigma at a word's end", "οδοσ", ["ΟΔΟΣ", "οδος", "Οδός"]],
  ["ß and other letters of two", "strasse aero", ["Straße Ærø", "STRASSE AERO", "STRAẞE ÆRØ"]],
  ["wide letters", "abc 1", ["ＡＢＣ　１"]],
])("texts are the same whatever their %s", async (_, same, texts) => {
  const keys = await Promise.all([same, ...texts].map(folded));
  expect([...new Set(keys)]).toEqual([await folded(same)]);
});

test.each([
  ["Ana", "Anna"],
  ["Queen's", "Queens"],
  ["Sol-Mar", "Sol Mar"],
  ["测试公司", "测试"],
  ["が", "か"],
  ["Й", "Я"],
])("%s and %s are told apart", async (one, other) => {
  expect(await folded(one)).not.toBe(await folded(other));
});

test("nothing is folded to nothing", async () => {
  expect(await folded(null)).toBe("");
});

test.each([
  ["ES B-123.456", "esb123456"],
  ["GTX Pro", "gtxpro"],
  ["Queen’s", "queens"],
  ["ΟΔΟΣ, 5", "οδοσ5"],
  ["测试，公司", "测试公司"],
  ["Peña & Cía.", "penacia"],
  ["+34 600-11 (2)", "34600112"],
  ["+++", "+++"],
])("%s by its letters and digits alone is %s", async (text, compact) => {
  expect(await made("app.compact($1)", text)).toBe(compact);
});

test.each([
  ["+34 600 12 34 56", "600123456"],
  ["0034600123456", "600123456"],
  ["34 600 123 456", "600123456"],
  ["600-123-456", "600123456"],
  ["+44 (0)20 7946 0958", "2079460958"],
  ["020 7946 0958", "2079460958"],
  ["+351 210 000 000", "210000000"],
  ["+1 (415) 555-2671", "4155552671"],
  ["+34 600 123 456 (ext. 7)", "6001234567"],
  ["112", "112"],
  ["+34 900", "34900"],
])("%s is dialled in its country as %s", async (phone, digits) => {
  expect(await made("app.national_digits($1)", phone)).toBe(digits);
});

test("a search holds its words together, and never stretches beyond twelve of them", async () => {
  const conditions = await made("app.matching($1)", "a b c d e f g h i j k l m n o p");
  expect(conditions.split(" and ")).toHaveLength(6);
  expect(await made("app.matching($1)", "50%_\\")).toBe(String.raw`search like E'%50\\%\\_\\\\%'`);
});
