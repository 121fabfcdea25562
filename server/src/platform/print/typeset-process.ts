// The process that makes PDFs: a long document takes a second of work, in which the server answers others.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompileDocArgs, NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Moment } from "@trato/domain/dates.ts";
import { cutPages } from "./cut-pages.ts";
import { familiesFor, fontFolders } from "./fonts.ts";
import type { Job, Made } from "./typeset.ts";

const sources = fileURLToPath(new URL("../..", import.meta.url)); // templates import each other
const kept = 10;

const compiler = NodeCompiler.create({
  workspace: sources,
  fontArgs: [{ fontPaths: [...fontFolders] }],
});

process.on("message", (job: Job) => process.send?.(made(job)));
process.on("disconnect", () => process.exit()); // whoever asked is gone

const logoPath = "/logo.png";

function made({ template, data, logo, as, madeAt }: Job): Made {
  try {
    if (logo) compiler.mapShadow(join(sources, logoPath), Buffer.from(logo));
    const inputs = { data, families: JSON.stringify(familiesFor(data)), logo: logo ? logoPath : "" };
    const source = { mainFilePath: template, inputs };
    const bytes = as === "svg" ? Buffer.from(cutPages(compiler.plainSvg(source))) : archival(source, madeAt);
    compiler.evictCache(kept);
    return { bytes };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** As it may be kept for decades and read aloud (PDF/A-2a); plain where it has a sign of no font, which such a document may not have. */
function archival(source: CompileDocArgs, madeAt?: Moment): Buffer {
  const creationTimestamp = Math.floor((madeAt ? Date.parse(madeAt) : Date.now()) / 1000);
  try {
    return compiler.pdf(source, { pdfStandard: "a-2a", creationTimestamp });
  } catch {
    return compiler.pdf(source, { creationTimestamp });
  }
}
