import { useQuery } from "@tanstack/react-query";
import type { Moment } from "@trato/domain/dates.ts";
import { Building2, X } from "lucide-react";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { toast, toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { connectProvider, disconnectProvider, type ProviderLink, providerLinksQuery } from "./provider-links.ts";
import { providerLinkWords } from "./provider-link-labels.ts";
import { ProvePassword } from "./ProvePassword.tsx";

/** As whom one comes in by the company's sign-in; nothing where the company has none. */
export function ProviderLinkList() {
  const t = useWords(providerLinkWords);
  const { data } = useQuery(providerLinksQuery);
  const [isConnecting, setConnecting] = useState(false);
  if (!data) return null;
  const { label, items, mayChange } = data;
  return (
    <SettingsSection title={t.title} text={t.text(label)}>
      {items.length > 0 ? (
        <ul className="divide-y divide-line rounded-md bg-card shadow-card">
          {items.map((link) => (
            <LinkRow key={`${link.issuer} ${link.subject}`} link={link} mayChange={mayChange} />
          ))}
        </ul>
      ) : (
        <p className="text-quiet">{t.none}</p>
      )}
      {mayChange ? (
        <div>
          <Button onClick={() => setConnecting(true)}>{t.connect(label)}</Button>
        </div>
      ) : (
        <p className="text-sm text-quiet">{t.onlyHere}</p>
      )}
      {isConnecting && (
        <ProvePassword
          title={t.connect(label)}
          text={t.connectText}
          submitLabel={t.goOn}
          onClose={() => setConnecting(false)}
          submit={connectProvider}
        />
      )}
    </SettingsSection>
  );
}

function LinkRow({ link, mayChange }: { link: ProviderLink; mayChange: boolean }) {
  const t = useWords(providerLinkWords);
  const f = useFormat();
  const when = (moment: string) => f.moment(moment as Moment); // the server writes moments
  const { label, createdAt, lastUsedAt } = link;
  const remove = () => void disconnectProvider(link).then(() => toast(t.removed(label)), toastError);
  return (
    <li className="flex min-h-13 items-center gap-3 px-3 py-2">
      <Building2 size={16} aria-hidden="true" className="shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{label}</p>
        <p className="text-sm text-quiet">
          {t.madeOn(when(createdAt))}
          {lastUsedAt && ` · ${t.usedOn(when(lastUsedAt))}`}
        </p>
      </div>
      {mayChange && <IconButton size="sm" label={t.removeOf(label)} icon={<X aria-hidden="true" />} onClick={remove} />}
    </li>
  );
}
