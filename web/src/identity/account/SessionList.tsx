import { useQuery } from "@tanstack/react-query";
import type { Moment } from "@trato/domain/dates.ts";
import { deviceName } from "@trato/domain/identity/device.ts";
import { callAuth } from "../../platform/api.ts";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { queryClient } from "../../platform/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { State } from "../../ui/State.tsx";
import { toast, toastError } from "../../platform/toasts.ts";
import { accountWords } from "../labels.ts";
import { DeviceIcon } from "./DeviceIcon.tsx";
import { type Session, sessionsQuery } from "./sessions.ts";

/** Where one is signed in; each can be ended, the others at once, or all. */
export function SessionList() {
  const t = useWords(accountWords);
  const { data: sessions, error } = useQuery(sessionsQuery);
  if (error) return <p className="text-bad">{error.message}</p>;
  const hasOthers = sessions?.some((session) => !session.isThisOne);
  return (
    <>
      <ul className="divide-y divide-line rounded-md bg-card shadow-card">
        {sessions?.map((session) => <SessionRow key={session.id} session={session} />) ?? (
          <li className="flex h-13 items-center px-3">
            <Skeleton className="w-40" />
          </li>
        )}
      </ul>
      <div className="flex flex-wrap gap-2">
        {hasOthers && (
          <Button onClick={() => void end("revoke-other-sessions", {}, t.othersEnded)}>{t.endOtherSessions}</Button>
        )}
        <Button tone="danger" onClick={() => void endAll()}>
          {t.endAll}
        </Button>
      </div>
    </>
  );
}

function SessionRow({ session }: { session: Session }) {
  const t = useWords(accountWords);
  const f = useFormat();
  const name = deviceName(session.userAgent, f.language);
  const since = f.moment(session.createdAt as Moment); // the server writes moments
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <DeviceIcon name={name} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-sm text-quiet">{t.signedIn(since)}</p>
      </div>
      {session.isThisOne ? (
        <State tone="ok">{t.thisDevice}</State>
      ) : (
        <Button
          size="sm"
          aria-label={t.endSessionOf(name)}
          onClick={() => void end("revoke-session", { sessionId: session.id }, t.sessionEnded)}
        >
          {t.endSession}
        </Button>
      )}
    </li>
  );
}

async function end(path: string, input: Record<string, unknown>, said: string): Promise<void> {
  try {
    await callAuth(path, input);
    toast(said);
  } catch (error) {
    toastError(error);
  }
  await queryClient.invalidateQueries(sessionsQuery);
}

async function endAll(): Promise<void> {
  await callAuth("revoke-sessions", {}).then(() => location.assign(paths.signIn()), toastError);
}
