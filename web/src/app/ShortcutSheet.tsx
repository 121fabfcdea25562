import { Dialog } from "../ui/overlays/Dialog.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { useOfferedActions } from "../platform/actions.ts";
import type { Action } from "../platform/offered.ts";
import { capsOf, isMac } from "../platform/keys.ts";
import { appWords } from "./labels.ts";
import { useWords } from "../platform/words.ts";

/** Every key that works here and now. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useWords(appWords);
  const groups = Map.groupBy(
    useOfferedActions().filter((action) => action.keys),
    (action) => action.group ?? t.thisPage,
  );
  return (
    <Dialog isOpen onClose={onClose} title={t.keyboard} size="lg">
      <div className="columns-2 gap-8 max-md:columns-1">
        {Array.from(groups, ([group, actions]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-medium text-quiet">{group}</h3>
            <ul>
              {actions.map((action) => (
                <KeyLine key={action.id} action={action} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyLine({ action }: { action: Action }) {
  const t = useWords(appWords);
  const keys = action.keys ?? "";
  const said = capsOf(keys, isMac)
    .map((caps) => caps.join(" "))
    .join(` ${t.andThen} `);
  return (
    <li className="flex h-7.5 items-center justify-between gap-4 border-b border-line last:border-0">
      <span className="truncate">{action.label}</span>
      <span className="sr-only">{said}</span>
      <KeyHint keys={keys} />
    </li>
  );
}
