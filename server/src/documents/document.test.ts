import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { expect, test } from "vitest";

const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
const compiler = NodeCompiler.create({
  workspace: join(import.meta.dirname, ".."),
  fontArgs: [{ fontPaths: ["400Regular", "600SemiBold"].map((weight) => join(fonts, weight)) }],
});

/** How many lines something takes in a box of the document, and how far the longest reaches, in millimetres. */
function sizeOf(content: string, width: number): { lines: number; wide: number } {
  const source = `
    #import "/documents/document.typ": beginning, fitting, pieces, quantity, within
    #set text(font: "Inter", size: 9.5pt, number-width: "tabular")
    #context {
      let free = measure(${content})
      let line = measure("A").height + 0.6em.to-absolute()
      let boxed = measure(block(width: ${width}mm, {set par(leading: 0.6em); ${content}}))
      [#metadata((lines: calc.round((boxed.height + 0.6em.to-absolute()) / line), wide: free.width / 1mm)) <size>]
    }`;
  const found = compiler.query({ mainFileContent: source }, { selector: "<size>", field: "value" }) as unknown;
  return (found as { lines: number; wide: number }[])[0]!; // what the source above says
}

const long = "A".repeat(200);

test.each([
  ["a word of 200 signs is broken where its column ends", `within(72mm, "${long}")`, 72, 7],
  ["it is measured as it looks", `within(72mm, "${"W".repeat(40)}", weight: "semibold")`, 72, 2],
  ["a number keeps its line, however long", `fitting(26mm, "12.345.678.901.234,56 €")`, 26, 1],
])("%s", (_, content, width, lines) => {
  const size = sizeOf(content, width);
  expect(size.wide).toBeLessThanOrEqual(width + 0.01);
  expect(size.lines).toBe(lines);
});

test.each([
  ["what stands before and after a broken word is whole", `within(72mm, "Mesa ${long} de roble")`, 72, 8],
  ["a word that fits goes whole to the next line", `within(20mm, "Mesa de escritorio")`, 20, 2],
  ["the unit of a quantity is broken, its number not", `quantity(20mm, "1.000.000,00 ${"u".repeat(20)}")`, 20, 3],
])("%s", (_, content, width, lines) => {
  expect(sizeOf(content, width).lines).toBe(lines);
});

test("what there is only one line for is cut where it is too long", () => {
  expect(sizeOf(`beginning("${long}", 50)`, 170).wide).toBeCloseTo(sizeOf(`"${"A".repeat(50)}…"`, 170).wide);
  expect(sizeOf(`beginning("Robles", 50)`, 170)).toEqual(sizeOf(`"Robles"`, 170));
});
