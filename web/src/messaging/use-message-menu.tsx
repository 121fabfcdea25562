import { obstacleToRetry, obstacleToWithdraw } from "@trato/domain/messaging/lifecycle.ts";
import { Copy, ExternalLink, MailX, RotateCcw } from "lucide-react";
import { useGo } from "../platform/navigate.ts";
import { recordAddress } from "../platform/records.ts";
import { useWords } from "../platform/words.ts";
import { copyText } from "../ui/fields/copy.ts";
import type { MenuGroup } from "../ui/overlays/Menu.tsx";
import { outboxWords } from "./outbox-labels.ts";
import { againWord } from "./again-word.ts";
import type { Message } from "./queries.ts";
import { useOutboxMoves } from "./use-outbox-moves.ts";

/** What can be done with a message. */
export function useMessageMenu(): (message: Message) => MenuGroup[] {
  const t = useWords(outboxWords);
  const go = useGo();
  const moves = useOutboxMoves();
  return (message) => {
    const { link, subjectKind, subjectId } = message;
    const address = recordAddress(subjectKind, subjectId);
    const retry = t[againWord(message)];
    return [
      {
        items: [
          ...(link ? [{ label: t.copyLink, icon: <Copy />, onSelect: () => void copyText(link, t.linkCopied) }] : []),
          ...(address ? [{ label: t.openRecord, icon: <ExternalLink />, onSelect: () => go(address) }] : []),
        ],
      },
      {
        items: [
          ...(obstacleToRetry(message)
            ? []
            : [{ label: retry, icon: <RotateCcw />, onSelect: () => moves.retry(message) }]),
          ...(obstacleToWithdraw(message)
            ? []
            : [{ label: t.withdraw, icon: <MailX />, isBad: true, onSelect: () => moves.withdraw(message) }]),
        ],
      },
    ];
  };
}
