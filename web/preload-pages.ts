import type { Plugin, Rolldown } from "vite";

const frame = /[\\/]src[\\/]app[\\/]Layout\.tsx$/;
const board = /[\\/]src[\\/]opportunities[\\/]board[\\/]PipelinePage\.tsx$/;

/** Tells start.js which files the frame and the board are made of, so that they are fetched beside the program and not after it. */
export function preloadPages(): Plugin {
  return {
    name: "preload-pages",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle, chunk }) {
        if (!bundle || !chunk) return html;
        const first = filesOf(chunk, bundle);
        const framed = filesOf(chunkOf(frame, bundle), bundle, new Set(first));
        const boarded = filesOf(chunkOf(board, bundle), bundle, new Set(framed));
        const told = `data-frame="${addresses(framed, first)}" data-board="${addresses(boarded, framed)}"`;
        return html.replace('<script src="/start.js">', `<script src="/start.js" ${told}>`);
      },
    },
  };
}

type Bundle = Rolldown.OutputBundle;

function chunkOf(module: RegExp, bundle: Bundle): Rolldown.OutputChunk | undefined {
  return Object.values(bundle).find(
    (file): file is Rolldown.OutputChunk => file.type === "chunk" && file.moduleIds.some((id) => module.test(id)),
  );
}

/** A file and all that it imports, added to those that are known. */
function filesOf(chunk: Rolldown.OutputChunk | undefined, bundle: Bundle, found = new Set<string>()): Set<string> {
  if (!chunk || found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === "chunk") filesOf(next, bundle, found);
  }
  return found;
}

const addresses = (names: Set<string>, known: Set<string>): string =>
  Array.from(names)
    .filter((name) => !known.has(name))
    .map((name) => `/${name}`)
    .join(" ");
