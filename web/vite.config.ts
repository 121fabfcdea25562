import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { chunkNames } from "./build-chunks.ts";
import { captureWorker } from "./capture-worker.ts";
import { preloadPages } from "./preload-pages.ts";
import { readingFiles } from "./reading-files.ts";

const compress = promisify(brotliCompress);

/** Preloads Inter, so that the first text is drawn in its own face. */
function preloadFont(): Plugin {
  return {
    name: "preload-font",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
        if (!font) return [];
        const attrs = { rel: "preload", href: `/${font}`, as: "font", type: "font/woff2", crossorigin: true };
        return [{ tag: "link", attrs, injectTo: "head-prepend" }];
      },
    },
  };
}

/** Writes a brotli twin beside every text asset, so that the server sends it without compressing again. */
function precompress(): Plugin {
  let directory = "dist";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      directory = config.build.outDir;
    },
    async closeBundle() {
      const names = await readdir(directory, { recursive: true });
      await Promise.all(
        names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => twin(join(directory, name))),
      );
    },
  };
}

async function twin(path: string): Promise<void> {
  const content = await readFile(path);
  const packed = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  if (packed.length < content.length) await writeFile(`${path}.br`, packed);
}

const server = `http://127.0.0.1:${process.env["PORT"] ?? 3000}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), preloadFont(), preloadPages(), readingFiles(), captureWorker(), precompress()],
  build: {
    outDir: join(import.meta.dirname, "dist"),
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // the content policy refuses data: addresses
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkNames() }] } },
    },
  },
  // the one worker of ours that runs compiled code lies where that is allowed
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) => `${name === "read-card.worker" ? "reading" : "assets"}/[name]-[hash].js`,
      },
    },
  },
  server: { proxy: { "/api": server, "/f/": server } },
});
