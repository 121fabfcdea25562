import { useQuery } from "@tanstack/react-query";
import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../platform/words.ts";
import { type Offer, portalChangesQuery } from "../queries.ts";
import { ChangeList } from "../versions/ChangeList.tsx";
import { versionWords } from "../versions/version-labels.ts";

/** What the offer says otherwise than the version that the customer saw before; nothing of a first one. */
export function PortalChanges({ offer, token, f }: { offer: Offer; token: string; f: Format }) {
  const t = useWords(versionWords);
  const isLater = (offer.versionNumber ?? 1) > 1;
  const { data } = useQuery({ ...portalChangesQuery(token), enabled: isLater, retry: false });
  if (!data?.since || data.changes.length === 0) return null;
  const { number, sentAt } = data.since;
  return (
    <details open className="rounded-md bg-info-bg px-4 py-3">
      <summary className="cursor-pointer font-medium">
        {t.changedSince(f.count(number), f.date(f.dayOf(sentAt)))}
      </summary>
      <div className="pt-2">
        <ChangeList changes={data.changes} currencies={data.currencies} f={f} />
      </div>
    </details>
  );
}
