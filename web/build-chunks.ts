import { join } from "node:path";
import type { Rolldown } from "vite";

type Context = Rolldown.ChunkingContext;

const source = join(import.meta.dirname, "src");
const main = join(source, "main.tsx");
const layout = join(source, "app/Layout.tsx");
const board = join(source, "opportunities/board/PipelinePage.tsx");
const list = join(source, "opportunities/list/OpportunityListPage.tsx");

/**
 * Few files instead of a hundred: one for the program itself, one for what the frame around every page needs, one for what
 * the board and the lists share. What only some pages need is left to the bundler, so that no page loads what it does not
 * use. Each of these sets holds all that its modules import, or lies above one that does: so no two files need each other.
 */
export function chunkNames(): (id: string, context: Context) => string | null {
  let found: { first: Set<string>; frame: Set<string>; pages: Set<string> } | undefined;
  return (id, context) => {
    found ??= setsOf(context);
    if (found.first.has(id)) return "first";
    if (found.frame.has(id)) return "frame";
    return found.pages.has(id) ? "pages" : null;
  };
}

function setsOf(context: Context) {
  const listed = closure(list, context);
  const pages = Array.from(closure(board, context)).filter((id) => listed.has(id));
  return { first: closure(main, context), frame: closure(layout, context), pages: new Set(pages) };
}

/** A module and all that it imports, except what is imported later, when it is needed. */
function closure(id: string, context: Context, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) closure(next, context, found);
  return found;
}
