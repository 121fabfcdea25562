import type { Change } from "../platform/change.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { outboxWords } from "./outbox-labels.ts";
import type { Message } from "./queries.ts";

const touches = (_: unknown, message: Message | undefined): Change[] =>
  message
    ? [
        { kind: "message", id: message.id, version: message.version },
        { kind: "timeline", id: message.subjectId },
      ]
    : [];

/** Takes a message back, which can be undone, or has it delivered after all. */
export function useOutboxMoves() {
  const t = useWords(outboxWords);
  const retry = useCommand("POST /messages/:messageId/retry", { touches, done: () => toast(t.isQueued) });
  const withdraw = useCommand("POST /messages/:messageId/withdraw", {
    touches,
    done: ({ id }) => toast(t.isWithdrawn, { undo: () => retry.run({ messageId: id }) }),
  });
  return {
    retry: ({ id }: Message) => retry.run({ messageId: id }),
    withdraw: ({ id }: Message) => withdraw.run({ messageId: id }),
  };
}
