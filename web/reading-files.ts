import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { Plugin } from "vite";

const resolve = createRequire(import.meta.url).resolve;

/** What reads cards on the device: each under its plain name, as their packages look for them. */
const files = [
  resolve("tesseract.js/dist/worker.min.js"),
  createRequire(resolve("tesseract.js")).resolve("tesseract.js-core/tesseract-core-simd-lstm.wasm.js"),
  resolve("@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz"),
  resolve("@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz"),
  resolve("zxing-wasm/reader/zxing_reader.wasm"),
];

const types: Record<string, string> = { js: "text/javascript", gz: "application/gzip", wasm: "application/wasm" };

/** Puts them under /reading/, the one address whose scripts may run compiled code. */
export function readingFiles(): Plugin {
  return {
    name: "reading-files",
    configureServer({ middlewares }) {
      middlewares.use("/reading/", (request, response, next) => {
        const file = files.find((each) => basename(each) === request.url?.replace(/^\/|\?.*$/g, ""));
        if (!file) return next();
        response.setHeader("content-type", types[file.split(".").at(-1) ?? ""] ?? "");
        createReadStream(file).pipe(response);
      });
    },
    async generateBundle() {
      for (const file of files)
        this.emitFile({ type: "asset", fileName: `reading/${basename(file)}`, source: await readFile(file) });
    },
  };
}
