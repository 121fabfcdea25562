import { type FoundKind, kinds } from "@trato/domain/kinds.ts";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { Boxes, FileText, type LucideIcon, Search, ShoppingCart, SquareKanban, UserPlus, Users } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { reading } from "../platform/queries.ts";
import { KeyHint } from "../ui/KeyHint.tsx";
import { LayerProvider, useNewLayer } from "../platform/layer.ts";
import { useOfferedActions } from "../platform/actions.ts";
import type { Action } from "../platform/offered.ts";
import { foldText, matchAction } from "../platform/command-match.ts";
import { appWords } from "./labels.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useLanguage, useWords } from "../platform/words.ts";

const recordIcons: Record<FoundKind, LucideIcon> = {
  opportunity: SquareKanban,
  lead: UserPlus,
  sale: FileText,
  contact: Users,
  product: Boxes,
  purchase: ShoppingCart,
};

type Section = { value: string; items: Action[] };

/** Finds and does everything: actions of this page, places, records. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useWords(appWords);
  const [text, setText] = useState("");
  const layer = useNewLayer(true);
  const sections = useSections(text);
  const run = (action: Action) => {
    onClose();
    queueMicrotask(action.run); // after the palette has given the keys back
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-100 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center overflow-hidden p-3 pt-[12dvh] max-md:pt-3">
          <Dialog.Popup
            aria-label={t.openPalette}
            className="popup flex max-h-full w-150 max-w-full flex-col rounded-lg"
          >
            <LayerProvider value={layer}>
              <Autocomplete.Root
                open
                inline
                items={sections}
                value={text}
                onValueChange={(next, { reason }) => reason !== "item-press" && setText(next)}
                filter={null}
                autoHighlight="always"
                keepHighlight
                itemToStringValue={(action: Action) => action.label}
              >
                <div className="flex items-center gap-2.5 border-b border-line px-4">
                  <Search className="size-4 shrink-0 text-faint" aria-hidden="true" />
                  <Autocomplete.Input
                    aria-label={t.openPalette}
                    placeholder={t.search}
                    className="h-12 w-full bg-transparent text-lg outline-none"
                  />
                </div>
                <Autocomplete.Empty>
                  <div className="px-4 py-6 text-quiet empty:hidden">{t.noCommand}</div>
                </Autocomplete.Empty>
                <Autocomplete.List className="max-h-[min(60dvh,420px)] overflow-y-auto p-1.5 empty:p-0">
                  {(section: Section) => (
                    <Autocomplete.Group key={section.value} items={section.items} className="not-last:mb-1">
                      <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-xs text-quiet">
                        {section.value}
                      </Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(action: Action) => <Line key={action.id} action={action} onRun={run} />}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </Autocomplete.Root>
            </LayerProvider>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Line({ action, onRun }: { action: Action; onRun: (action: Action) => void }) {
  const Icon = action.icon;
  return (
    <Autocomplete.Item
      value={action}
      disabled={Boolean(action.obstacle)}
      onClick={() => onRun(action)}
      className="popup-item min-h-8.5 px-2.5"
    >
      {Icon ? <Icon className="size-3.75 shrink-0 text-faint" aria-hidden="true" /> : <span className="w-3.75" />}
      <span className="min-w-0 flex-1 truncate">{action.label}</span>
      {(action.obstacle ?? action.alias) && (
        <span className="max-w-1/2 truncate text-sm text-faint">{action.obstacle ?? action.alias}</span>
      )}
      {action.keys && <KeyHint keys={action.keys} />}
    </Autocomplete.Item>
  );
}

/** The actions whose words fit, then the records found. */
function useSections(text: string): Section[] {
  const t = useWords(appWords);
  const fitting = useOfferedActions().filter((action) => !action.isKeyOnly && matchAction(foldText(text), action));
  const records = useRecords(useDeferredValue(text.trim()));
  const groups = Map.groupBy(fitting, (action) => action.group ?? t.thisPage);
  const sections = Array.from(groups, ([value, items]) => ({ value, items }));
  const place = ({ value }: Section) => [t.goTo, t.settings, t.general].indexOf(value); // what is of this page comes first
  sections.sort((a, b) => place(a) - place(b));
  return records.length > 0 ? [{ value: t.records, items: records }, ...sections] : sections;
}

const shortestSearch = 2;

function useRecords(search: string): Action[] {
  const language = useLanguage();
  const go = useGo();
  const isWorthAsking = search.length >= shortestSearch;
  const { data } = useQuery({ ...reading("GET /search", { search }), enabled: isWorthAsking, staleTime: 10_000 });
  if (!isWorthAsking) return [];
  return (data?.items ?? []).map(({ kind, id, title, subtitle }) => ({
    id,
    label: title,
    alias: [kinds[kind].one[language], subtitle].filter(Boolean).join(" · "),
    icon: recordIcons[kind],
    run: () => go(paths[kind](id)),
  }));
}
