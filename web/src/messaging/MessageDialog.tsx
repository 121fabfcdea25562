import { useQuery } from "@tanstack/react-query";
import { obstacleToRetry, obstacleToWithdraw } from "@trato/domain/messaging/lifecycle.ts";
import type { ReactNode } from "react";
import { RecordLink } from "../ui/RecordLink.tsx";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { CopyField } from "../ui/fields/CopyField.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { againWord } from "./again-word.ts";
import { MessageState, useKindOf } from "./message-columns.tsx";
import { outboxWords } from "./outbox-labels.ts";
import { type Message, messageQuery } from "./queries.ts";
import { useOutboxMoves } from "./use-outbox-moves.ts";

type MessageDialogProps = { messageId: string; onClose: () => void };

/** A message as it was written, how it fared, and what can be done about it. */
export function MessageDialog({ messageId, onClose }: MessageDialogProps) {
  const { data: message } = useQuery(messageQuery(messageId));
  if (!message) return null;
  return (
    <Dialog isOpen onClose={onClose} title={message.subject} footer={<Moves message={message} onClose={onClose} />}>
      <div className="flex flex-col gap-4">
        <Facts message={message} />
        <p className="rounded-md bg-panel px-3 py-2.5 break-words whitespace-pre-line">{message.body}</p>
        <Link link={message.link} />
      </div>
    </Dialog>
  );
}

function Link({ link }: Pick<Message, "link">) {
  const t = useWords(outboxWords);
  return link && <CopyField label={t.link} text={link} />;
}

function Facts({ message }: { message: Message }) {
  const t = useWords(outboxWords);
  const f = useFormat();
  const { id, to, cc, bcc, senderName, createdAt, sentAt, attempts, nextTryAt, isScheduled, notBefore } = message;
  const { lastError, attachment, subjectKind, subjectId } = message;
  const kind = useKindOf()(message);
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
      <Fact name={t.state}>
        <MessageState message={message} />
      </Fact>
      <Fact name={t.to}>{to}</Fact>
      {cc.length > 0 && <Fact name={t.cc}>{cc.join(", ")}</Fact>}
      {bcc.length > 0 && <Fact name={t.bcc}>{bcc.join(", ")}</Fact>}
      <Fact name={t.by}>{senderName ?? "Trato"}</Fact>
      {kind && (
        <Fact name={t.about}>
          <RecordLink kind={subjectKind} id={subjectId}>
            {kind}
          </RecordLink>
        </Fact>
      )}
      <Fact name={t.written}>{f.moment(createdAt)}</Fact>
      {isScheduled && <Fact name={t.leavesOn}>{f.moment(notBefore)}</Fact>}
      {attachment && (
        <Fact name={t.attachment}>
          <a
            href={paths.messageAttachment(id)}
            target="_blank"
            rel="noreferrer"
            className="wrap-anywhere text-accent hover:underline"
          >
            {attachment}
          </a>
        </Fact>
      )}
      {sentAt && <Fact name={t.sentAt}>{f.moment(sentAt)}</Fact>}
      {attempts > 1 && <Fact name={t.attempts}>{f.count(attempts)}</Fact>}
      {nextTryAt && <Fact name={t.nextTry}>{f.moment(nextTryAt)}</Fact>}
      {lastError && (
        <Fact name={t.problem}>
          <span className="break-words text-bad">{lastError}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function Moves({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = useWords(outboxWords);
  const moves = useOutboxMoves();
  return (
    <>
      {!obstacleToWithdraw(message) && (
        <Button tone="danger" onClick={() => moves.withdraw(message)}>
          {t.withdraw}
        </Button>
      )}
      {!obstacleToRetry(message) && <Button onClick={() => moves.retry(message)}>{t[againWord(message)]}</Button>}
      <Button onClick={onClose}>{t.close}</Button>
    </>
  );
}
