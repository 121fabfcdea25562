import { useQuery } from "@tanstack/react-query";
import { Bell as BellSign } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { Link } from "../platform/Link.tsx";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Tooltip } from "../ui/overlays/Tooltip.tsx";
import { noticeWords } from "./labels.ts";
import { freshQuery } from "./queries.ts";

const most = 99;

/** The way to one's inbox, with how much in it is new. */
export function Bell({ onLeave }: { onLeave?: (() => void) | undefined }) {
  const t = useWords(noticeWords);
  const go = useGo();
  const fresh = useQuery(freshQuery).data?.fresh ?? 0;
  const count = fresh > most ? `${most}+` : String(fresh);
  useAction({ id: "inbox", label: t.inbox, icon: BellSign, keys: "g n", run: () => go(paths.inbox()) });
  return (
    <Tooltip text={t.inbox} keys="g n">
      <Link
        to={paths.inbox()}
        onClick={onLeave}
        aria-label={fresh > 0 ? t.inboxWith(count) : t.inbox}
        className="relative flex size-7.5 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-hover hover:text-ink max-md:size-9"
      >
        <BellSign className="size-3.75 max-md:size-4.5" aria-hidden="true" />
        {fresh > 0 && (
          <span className="absolute -top-1 -right-1 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-accent-fg tabular-nums max-md:top-0 max-md:right-0">
            {count}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
