import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

const source = join(import.meta.dirname, "src/capture/shows/worker/capture-worker.ts");
const screen = /[\\/]src[\\/]capture[\\/]shows[\\/]CapturePage\.tsx$/;
const publicFiles = join(import.meta.dirname, "public");

/** Writes the worker that keeps the capture screen on the device: it knows the files of which the screen is made, and no other. */
export function captureWorker(): Plugin {
  return {
    name: "capture-worker",
    apply: "build",
    async generateBundle(_, bundle) {
      const files = filesOfScreen(bundle);
      const code = await built({ captureFiles: files, captureVersion: versionOf(files) });
      this.emitFile({ type: "asset", fileName: "capture-worker.js", source: code });
    },
  };
}

type Bundle = Rolldown.OutputBundle;

function filesOfScreen(bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const begins = chunks.filter(({ isEntry, moduleIds }) => isEntry || moduleIds.some((id) => screen.test(id)));
  const needed = new Set<string>();
  for (const { fileName } of begins) addNeeded(fileName, bundle, needed);
  // what every page shows, and what the screen itself fetches later
  const later = begins.flatMap((chunk) => (chunk.isEntry ? [] : chunk.dynamicImports));
  const toaster = chunks.filter(({ moduleIds }) => moduleIds.some((id) => /[\\/]Toaster\.tsx$/.test(id)));
  for (const fileName of [...later, ...toaster.map((chunk) => chunk.fileName)]) addNeeded(fileName, bundle, needed);
  const looks = Object.keys(bundle).filter((name) => /\.css$|inter-latin-.*\.woff2$/.test(name));
  return [...needed, ...looks, ...readdirSync(publicFiles)].map((name) => `/${name}`).toSorted();
}

function addNeeded(fileName: string, bundle: Bundle, found: Set<string>): void {
  const file = bundle[fileName];
  if (file?.type !== "chunk" || found.has(fileName)) return;
  found.add(fileName);
  for (const next of file.imports) addNeeded(next, bundle, found);
}

/** Another one whenever one of the files is: those of the program bear it in their names. */
function versionOf(files: readonly string[]): string {
  const hash = createHash("sha256").update(files.join("\n"));
  for (const name of readdirSync(publicFiles)) hash.update(readFileSync(join(publicFiles, name)));
  return hash.digest("hex").slice(0, 12);
}

async function built(told: Record<string, unknown>): Promise<string> {
  const define = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, JSON.stringify(value)]));
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define,
    build: { write: false, target: "es2023", rolldownOptions: { input: source, output: { format: "iife" } } },
  });
  const [output] = [result].flat();
  const chunk = output && "output" in output ? output.output.find((file) => file.type === "chunk") : undefined;
  if (!chunk) throw new Error("nothing was built of the capture screen's worker");
  return chunk.code;
}
