import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useMe } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { endKiosk, kioskLock, type KioskLock, subscribeToKiosk } from "../kiosk/kiosk-lock.ts";
import { KioskScreen } from "../kiosk/KioskScreen.tsx";
import { StartKiosk } from "../kiosk/StartKiosk.tsx";
import { type TradeShow, tradeShowsQuery } from "../queries.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { CapturedList } from "./CapturedList.tsx";
import { CaptureForm } from "./CaptureForm.tsx";
import { CaptureTop } from "./CaptureTop.tsx";
import { ChooseShow } from "./ChooseShow.tsx";
import { SignedOutBar } from "./SignedOutBar.tsx";
import { useCaptures } from "./use-captures.ts";

/** Where one is, whoever is met there, and what of it still has to be sent. */
export function CaptureScreen() {
  const t = useWords(captureScreenWords);
  const here = useCaptures();
  const { shows, chosen, choose } = useChosenShow();
  const [isListOpen, setListOpen] = useState(false);
  const [isHandedOver, setHandedOver] = useState(false);
  const kiosk = useKiosk();
  if (kiosk) {
    const asItIs = shows.find(({ id }) => id === kiosk.tradeShow.id);
    return <KioskScreen tradeShow={asItIs ?? kiosk.tradeShow} here={here} />;
  }
  return (
    <div className="flex h-dvh flex-col bg-bg text-base">
      <CaptureTop
        queue={here.queue}
        tradeShow={chosen}
        onChange={() => choose(null)}
        onList={() => setListOpen(true)}
        onKiosk={() => setHandedOver(true)}
      />
      <SignedOutBar here={here} />
      <main className="flex min-h-0 flex-1 flex-col" aria-label={t.capture}>
        {chosen ? (
          <CaptureForm key={chosen.id} tradeShow={chosen} here={here} />
        ) : (
          <ChooseShow shows={shows} onChoose={choose} />
        )}
      </main>
      {isHandedOver && chosen && <StartKiosk tradeShow={chosen} onClose={() => setHandedOver(false)} />}
      {isListOpen && <CapturedList here={here} onClose={() => setListOpen(false)} />}
    </div>
  );
}

/** The lock of this device, where its member handed it to visitors; another member's is none. */
function useKiosk(): KioskLock | null {
  const { member } = useMe();
  const lock = useSyncExternalStore(subscribeToKiosk, kioskLock);
  const isOthers = lock !== null && lock.memberId !== member.id;
  useEffect(() => {
    if (isOthers) endKiosk(); // they signed in, as nobody else could
  }, [isOthers]);
  return isOthers ? null : lock;
}

/** The trade show at which this device is, remembered on it; null where none is chosen, or it is no more in use. */
function useChosenShow(): { shows: TradeShow[]; chosen: TradeShow | null; choose: (id: string | null) => void } {
  const { id: workspaceId } = useMe().workspace;
  const place = `trato.capture.show ${workspaceId}`;
  const [id, setId] = useState(() => localStorage.getItem(place));
  const { data } = useQuery(tradeShowsQuery);
  const shows = (data?.items ?? []).filter(({ archivedAt }) => archivedAt === null);
  const choose = (next: string | null) => {
    if (next === null) localStorage.removeItem(place);
    else localStorage.setItem(place, next);
    setId(next);
  };
  return { shows, chosen: shows.find((show) => show.id === id) ?? null, choose };
}
