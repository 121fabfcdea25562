import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

const screen = /[\\/]src[\\/]capture[\\/]shows[\\/]CapturePage\.tsx$/;
const publicFiles = join(import.meta.dirname, "public");

/** Writes the workers that keep the capture screen, and what reads cards, on the device: they know the files of which that is made, and no other. */
export function captureWorker(): Plugin {
  return {
    name: "capture-worker",
    apply: "build",
    async generateBundle(_, bundle) {
      const files = filesOfScreen(bundle);
      const reading = Object.keys(bundle).filter((name) => name.startsWith("reading/"));
      const write = async (source: string, kept: Kept) =>
        this.emitFile({ type: "asset", fileName: `${basename(source, ".ts")}.js`, source: await built(source, kept) });
      await write("src/capture/shows/worker/capture-worker.ts", { files, version: versionOf(files) });
      await write("src/capture/card/reading-worker.ts", {
        files: reading.map((name) => `/${name}`).toSorted(),
        version: versionOfContent(reading.map((name) => bundle[name])),
      });
    },
  };
}

type Kept = { files: readonly string[]; version: string };
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

/** Another one whenever what they hold is: they keep their names. */
function versionOfContent(files: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk | undefined)[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file?.type === "asset" ? file.source : (file?.code ?? ""));
  return hash.digest("hex").slice(0, 12);
}

async function built(source: string, { files, version }: Kept): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { keptFiles: JSON.stringify(files), keptVersion: JSON.stringify(version) },
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: { input: join(import.meta.dirname, source), output: { format: "iife" } },
    },
  });
  const [output] = [result].flat();
  const chunk = output && "output" in output ? output.output.find((file) => file.type === "chunk") : undefined;
  if (!chunk) throw new Error(`nothing was built of ${source}`);
  return chunk.code;
}
