import { chromium } from "@playwright/test";
import { build } from "vite";
import type { Recomputing } from "./recompute.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `measureRecomputing` in Chromium, built as the web pages are. */
export async function recomputeInChromium(
  executablePath = process.env["TRATO_CHROMIUM"] ?? "/usr/bin/chromium",
): Promise<Recomputing[]> {
  const code = await bundled(new URL("in-browser.ts", import.meta.url).pathname);
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    return await page.evaluate<Recomputing[]>(
      `["per_line", "globally"].map((method) => measureRecomputing(1000, 200, method))`,
    );
  } finally {
    await browser.close();
  }
}

/** One script of everything that the file imports. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: "bench" }, target: "es2024" },
  });
  const output = [result].flat().flatMap((part) => ("output" in part ? part.output : []));
  const chunk = output.find((part) => part.type === "chunk");
  if (!chunk) throw new Error("nothing was built");
  return chunk.code;
}
