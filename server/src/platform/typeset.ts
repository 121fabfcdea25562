import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const fontsDir = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
const sources = fileURLToPath(new URL("..", import.meta.url)); // templates import each other
const weights = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold"];
const kept = 10;

let compiler: NodeCompiler | null = null;

/** Makes a tagged PDF from a Typst template and the data that it reads as `sys.inputs.data`. */
export function typeset(templatePath: string, data: unknown): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: sources,
    fontArgs: [{ fontPaths: weights.map((weight) => join(fontsDir, weight)) }],
  });
  const pdf = compiler.pdf({ mainFilePath: templatePath, inputs: { data: JSON.stringify(data) } });
  compiler.evictCache(kept);
  return pdf;
}
