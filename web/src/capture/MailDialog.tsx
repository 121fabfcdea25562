import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { captureWords } from "./labels.ts";
import { mailQuery, type ReceivedMail } from "./queries.ts";

type MailDialogProps = { arrivalId: string; onClose: () => void };

/** A mail that arrived, whole: as it looks, in a frame in which nothing runs, or as text. */
export function MailDialog({ arrivalId, onClose }: MailDialogProps) {
  const t = useWords(captureWords);
  const { data: mail } = useQuery(mailQuery(arrivalId));
  const [hasPictures, setPictures] = useState(false);
  if (!mail) return null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={mail.subject || t.noSubject}
      size="lg"
      footer={
        <>
          {mail.hasHtml && !hasPictures && <Button onClick={() => setPictures(true)}>{t.showPictures}</Button>}
          <Button onClick={onClose}>{t.close}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Facts mail={mail} />
        {mail.hasHtml ? (
          <iframe
            title={t.mail}
            src={paths.mailHtml(arrivalId, hasPictures)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            className="h-[60dvh] w-full rounded-md border border-line bg-paper"
          />
        ) : (
          <p className="rounded-md bg-panel px-3 py-2.5 wrap-anywhere whitespace-pre-line">{mail.body}</p>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ mail: { from, to, cc, sentAt } }: { mail: ReceivedMail }) {
  const t = useWords(captureWords);
  const f = useFormat();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <Fact name={t.from}>{from.name ? `${from.name} <${from.address}>` : from.address}</Fact>
      <Fact name={t.to}>{to.join(", ")}</Fact>
      {cc.length > 0 && <Fact name={t.cc}>{cc.join(", ")}</Fact>}
      {sentAt && <Fact name={t.sentAt}>{f.moment(sentAt)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
