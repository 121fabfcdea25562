import { join } from "node:path";
import type { Rolldown } from "vite";

type Context = Rolldown.ChunkingContext;

const main = join(import.meta.dirname, "src/main.tsx");
const layout = join(import.meta.dirname, "src/app/Layout.tsx");
const board = join(import.meta.dirname, "src/opportunities/PipelinePage.tsx");
const ofOnePage = /[\\/]src[\\/](?!app[\\/]|ui[\\/])[a-z]+[\\/]|@atlaskit/;

/**
 * Few files instead of a hundred: one for what the frame around every page needs, one for what the board shares with the
 * lists, one for the icons. What only some pages need is left to the bundler, so that no page loads what it does not use.
 */
export function chunkNames(): (id: string, context: Context) => string | null {
  let found: { first: Set<string>; frame: Set<string>; pages: Set<string> } | undefined;
  return (id, context) => {
    found ??= { first: closure(main, context), frame: closure(layout, context), pages: closure(board, context) };
    if (found.first.has(id)) return "first";
    if (found.frame.has(id)) return "frame";
    return found.pages.has(id) && !ofOnePage.test(id) ? "pages" : null;
  };
}

/** A module and all that it imports, except what is imported later, when it is needed. */
function closure(id: string, context: Context, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) closure(next, context, found);
  return found;
}
