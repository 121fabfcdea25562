import { useLocation } from "@tanstack/react-router";
import type { Moment } from "@trato/domain/dates.ts";
import { useState } from "react";
import { Link } from "../platform/Link.tsx";
import { useFormat } from "../platform/session.ts";
import { isHeld } from "../platform/store/held-places.ts";
import { saidIn } from "../platform/store/said-in.ts";
import { giveUpAt, type Unsent } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { appWords } from "./labels.ts";

type UnsentListProps = { unsent: readonly Unsent[]; onClose: () => void };

/** What was typed in this browser and the server does not have, each with the way to it. */
export function UnsentList({ unsent, onClose }: UnsentListProps) {
  const t = useWords(appWords);
  return (
    <Dialog isOpen onClose={onClose} title={t.unsentHere} description={t.unsentHereText}>
      <ul className="border-t border-line">
        {unsent.map((each) => (
          <UnsentRow key={each.place} unsent={each} onLeave={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function UnsentRow({ unsent: { place, at, title, since, typed }, onLeave }: { unsent: Unsent; onLeave: () => void }) {
  const t = useWords(appWords);
  const f = useFormat();
  const isHere = useLocation({ select: ({ href }) => href === at });
  const [gone, setGone] = useState(false);
  const name = title || t.unsentSomewhere;
  const moment = new Date(since).toISOString() as Moment; // toISOString writes moments
  if (gone) return null;
  return (
    <li className="flex items-center gap-3 border-b border-line py-2">
      <div className="min-w-0 flex-1">
        {at === "" || isHere ? (
          <span className="block truncate font-medium">{name}</span>
        ) : (
          <Link to={at} onClick={onLeave} className="block truncate font-medium underline-offset-2 hover:underline">
            {name}
          </Link>
        )}
        <p className="truncate text-sm text-quiet">
          {[since > 0 && f.moment(moment), saidIn(typed)].filter(Boolean).join(" · ")}
        </p>
      </div>
      {isHeld(place) ? (
        <span className="text-sm text-faint">{t.unsentOnPage}</span>
      ) : (
        <Button size="sm" onClick={() => (giveUpAt(place), setGone(true))} aria-label={t.giveUpOf(name)}>
          {t.giveUp}
        </Button>
      )}
    </li>
  );
}
