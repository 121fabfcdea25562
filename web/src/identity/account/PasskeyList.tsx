import { useQuery } from "@tanstack/react-query";
import type { Moment } from "@trato/domain/dates.ts";
import { KeyRound, X } from "lucide-react";
import { useState } from "react";
import { knowsPasskeys } from "../../platform/passkeys.ts";
import { useFormat } from "../../platform/session.ts";
import { toast, toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AddPasskey } from "./AddPasskey.tsx";
import { passkeyWords } from "./passkey-labels.ts";
import { type Passkey, passkeysQuery, removePasskey, renamePasskey, restorePasskey } from "./passkeys.ts";

/** One's passkeys: each is renamed where it stands, and removed; one more is made here. */
export function PasskeyList() {
  const t = useWords(passkeyWords);
  const { data, error } = useQuery(passkeysQuery);
  const [isAdding, setAdding] = useState(false);
  if (error) return <p className="text-bad">{error.message}</p>;
  if (!data) return <Skeleton className="w-40" />;
  const { items, site } = data;
  const isHere = site?.name === location.hostname;
  return (
    <>
      {items.length > 0 ? (
        <ul className="divide-y divide-line rounded-md bg-card shadow-card">
          {items.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      ) : (
        <p className="text-quiet">{t.none}</p>
      )}
      {!site && <p className="text-sm text-quiet">{t.noSite}</p>}
      {site && !isHere && <p className="text-sm text-quiet">{t.elsewhere(site.origin)}</p>}
      {isHere && (
        <div>
          <Button obstacle={knowsPasskeys() ? null : t.unknownHere} onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        </div>
      )}
      {isAdding && <AddPasskey onClose={() => setAdding(false)} />}
    </>
  );
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const t = useWords(passkeyWords);
  const f = useFormat();
  const { id, name, createdAt, lastUsedAt } = passkey;
  const keep = (next: string) => (next.trim() === "" ? t.nameMissing : renamePasskey(id, next.trim()));
  const { error, ...bound } = useInPlace(name, keep);
  const when = (moment: string) => f.moment(moment as Moment); // the server writes moments
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <KeyRound size={16} aria-hidden="true" className="shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <Input
          {...bound}
          aria-label={t.nameOf(name)}
          aria-invalid={error !== undefined}
          maxLength={60}
          className="ghost-cell -ml-2 h-6 font-medium"
        />
        {error && <div className="text-sm text-bad">{error}</div>}
        <p className="text-sm text-quiet">
          {t.madeOn(when(createdAt))} · {lastUsedAt ? t.usedOn(when(lastUsedAt)) : t.neverUsed}
        </p>
      </div>
      <IconButton
        size="sm"
        label={t.removeOf(name)}
        icon={<X aria-hidden="true" />}
        onClick={() => void remove(passkey, t.removed(name))}
      />
    </li>
  );
}

async function remove({ id }: Passkey, said: string): Promise<void> {
  try {
    await removePasskey(id);
    toast(said, { undo: () => void restorePasskey(id).catch(toastError) });
  } catch (error) {
    toastError(error);
  }
}
