import { useQuery } from "@tanstack/react-query";
import type { Moment } from "@trato/domain/dates.ts";
import { deviceName } from "@trato/domain/identity/device.ts";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { State } from "../../ui/State.tsx";
import { DenySignIn } from "./DenySignIn.tsx";
import { DeviceIcon } from "./DeviceIcon.tsx";
import { signInWords } from "./sign-in-labels.ts";
import { type SignIn, signInsQuery } from "./sign-ins.ts";

const shownFirst = 5;

/** When, with what and from where one signed in; of each one may say that it was somebody else. */
export function SignInLog() {
  const t = useWords(signInWords);
  const { data: signIns, error } = useQuery(signInsQuery);
  const [isAllShown, setAllShown] = useState(false);
  const [denying, setDenying] = useState<SignIn | null>(null);
  if (error) return <p className="text-bad">{error.message}</p>;
  if (!signIns) return <Skeleton className="w-40" />;
  const shown = isAllShown ? signIns : signIns.slice(0, shownFirst);
  return (
    <>
      <ul className="divide-y divide-line rounded-md bg-card shadow-card">
        {shown.map((signIn) => (
          <SignInRow key={signIn.id} signIn={signIn} deny={() => setDenying(signIn)} />
        ))}
      </ul>
      {signIns.length > shown.length && (
        <div>
          <Button onClick={() => setAllShown(true)}>{t.showAll}</Button>
        </div>
      )}
      {denying && <DenySignIn signIn={denying} onClose={() => setDenying(null)} />}
    </>
  );
}

function SignInRow({ signIn, deny }: { signIn: SignIn; deny: () => void }) {
  const t = useWords(signInWords);
  const f = useFormat();
  const name = deviceName(signIn.userAgent, f.language);
  const when = f.moment(signIn.createdAt as Moment); // the server writes moments
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <DeviceIcon name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          <Mark signIn={signIn} />
        </p>
        <p className="text-sm text-quiet">
          {when}
          {signIn.way === "passkey" && ` · ${t.byPasskey}`}
          {signIn.way === "provider" && ` · ${t.byProvider}`}
          <Place signIn={signIn} />
        </p>
      </div>
      {!signIn.isThisOne && !signIn.deniedAt && (
        <Button size="sm" aria-label={t.notMeOf(name, when)} onClick={deny}>
          {t.notMe}
        </Button>
      )}
    </li>
  );
}

function Place({ signIn: { ipAddress, place } }: { signIn: SignIn }) {
  const t = useWords(signInWords);
  if (!ipAddress) return null;
  return <> · {place === "elsewhere" ? ipAddress : t[place](ipAddress)}</>;
}

function Mark({ signIn: { isThisOne, isNewDevice, deniedAt } }: { signIn: SignIn }) {
  const t = useWords(signInWords);
  if (deniedAt) return <State tone="bad">{t.denied}</State>;
  if (isThisOne) return <State tone="ok">{t.thisDevice}</State>;
  return isNewDevice && <State tone="warn">{t.newDevice}</State>;
}
