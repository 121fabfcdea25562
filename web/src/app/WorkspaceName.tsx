import { ChevronsUpDown } from "lucide-react";
import { Menu } from "../ui/overlays/Menu.tsx";
import { appWords } from "./labels.ts";
import { paths } from "../platform/paths.ts";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";

/** Which workspace this is; a menu where the reader has several. */
export function WorkspaceName() {
  const t = useWords(appWords);
  const { workspace, workspaces } = useMe();
  const name = (
    <>
      <span
        aria-hidden="true"
        className="flex size-5.5 shrink-0 items-center justify-center rounded-sm bg-primary text-sm font-bold text-primary-fg"
      >
        {[...workspace.name][0]?.toUpperCase()}
      </span>
      <span className="min-w-0 truncate text-lg font-semibold">{workspace.name}</span>
    </>
  );
  if (workspaces.length < 2) return <div className="flex h-11 shrink-0 items-center gap-2 px-4">{name}</div>;
  const items = workspaces.map(({ slug, name }) => ({
    label: name,
    isChosen: slug === workspace.slug,
    onSelect: () => location.assign(paths.workspace(slug)), // everything on screen belongs to one workspace: start afresh
  }));
  return (
    <div className="px-2">
      <Menu
        groups={[{ label: t.workspaces, items }]}
        trigger={
          <button type="button" className="flex h-11 w-full items-center gap-2 rounded-md px-2 text-left">
            {name}
            <ChevronsUpDown className="ml-auto size-3.5 text-faint" aria-hidden="true" />
          </button>
        }
      />
    </div>
  );
}
