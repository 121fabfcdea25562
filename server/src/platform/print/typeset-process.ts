// The process that makes PDFs: a long document takes a second of work, in which the server answers others.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Job, Made } from "./typeset.ts";

const fontsDir = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/inter/package.json"));
const sources = fileURLToPath(new URL("../..", import.meta.url)); // templates import each other
const weights = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold"];
const kept = 10;

const compiler = NodeCompiler.create({
  workspace: sources,
  fontArgs: [{ fontPaths: weights.map((weight) => join(fontsDir, weight)) }],
});

process.on("message", (job: Job) => process.send?.(made(job)));
process.on("disconnect", () => process.exit()); // whoever asked is gone

function made({ template, content }: Job): Made {
  try {
    const pdf = compiler.pdf({ mainFilePath: template, inputs: { data: JSON.stringify(content) } });
    compiler.evictCache(kept);
    return { pdf };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
