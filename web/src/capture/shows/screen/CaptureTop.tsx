import { ChevronDown, CircleAlert, CircleCheck, CloudUpload, House, Users, WifiOff } from "lucide-react";
import { Link } from "../../../platform/Link.tsx";
import { paths } from "../../../platform/paths.ts";
import { useWords } from "../../../platform/words.ts";
import { cx } from "../../../ui/classes.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { kioskWords } from "../kiosk/kiosk-labels.ts";
import type { TradeShow } from "../queries.ts";
import { refusedIn, waitingIn } from "../queue/captures.ts";
import type { Queue } from "../queue/queue.ts";
import { captureScreenWords } from "./capture-labels.ts";

type CaptureTopProps = {
  queue: Queue;
  tradeShow: TradeShow | null;
  onChange: () => void;
  onList: () => void;
  onKiosk: () => void;
};

/** At which show one is, and how much of what was captured still waits on this device. */
export function CaptureTop({ queue, tradeShow, onChange, onList, onKiosk }: CaptureTopProps) {
  const t = useWords({ ...captureScreenWords, kiosk: kioskWords.kiosk });
  return (
    <header className="flex h-13 shrink-0 items-center gap-1 border-b border-line px-2">
      <IconButton label={t.toTrato} icon={<House />} render={<Link to={paths.home()} />} />
      {tradeShow ? (
        <button
          type="button"
          onClick={onChange}
          className="flex h-10 min-w-0 items-center gap-1 rounded-md px-1.5 text-lg font-semibold hover:bg-hover"
        >
          <h1 className="truncate">{tradeShow.name}</h1>
          <ChevronDown className="size-4 shrink-0 text-faint" aria-hidden="true" />
          <span className="sr-only">{t.changeShow}</span>
        </button>
      ) : (
        <h1 className="truncate px-1.5 text-lg font-semibold">{t.capture}</h1>
      )}
      <WaitingSign queue={queue} onList={onList} />
      {tradeShow && <IconButton label={t.kiosk} icon={<Users />} onClick={onKiosk} />}
    </header>
  );
}

function WaitingSign({ queue, onList }: Pick<CaptureTopProps, "queue" | "onList">) {
  const t = useWords(captureScreenWords);
  const waiting = waitingIn(queue).length;
  const refused = refusedIn(queue).length;
  const Icon = refused > 0 ? CircleAlert : !queue.isOnline ? WifiOff : waiting > 0 ? CloudUpload : CircleCheck;
  const said = [refused > 0 && t.toMend(refused), waiting > 0 && t.toSend(waiting), !queue.isOnline && t.offline];
  return (
    <button
      type="button"
      onClick={onList}
      className={cx(
        "ml-auto flex h-10 shrink-0 items-center gap-1.5 rounded-md px-2 font-medium hover:bg-hover",
        refused > 0 ? "text-bad" : waiting > 0 ? "text-warn" : "text-ok",
      )}
    >
      <Icon className="size-4.5" aria-hidden="true" />
      <span aria-live="polite">{said.filter(Boolean).join(" · ") || t.allSent}</span>
    </button>
  );
}
