import { useCommand } from "../platform/commands.ts";

/** Takes a mail back that has not left, or tries again; the record's history tells how it goes on. */
export function useMessageMoves(subjectId: string) {
  const touches = ({ messageId }: { messageId: string }, answer: { version: number } | undefined) =>
    answer
      ? [
          { kind: "message" as const, id: messageId, version: answer.version },
          { kind: "timeline" as const, id: subjectId },
        ]
      : [];
  const withdraw = useCommand("POST /messages/:messageId/withdraw", { touches });
  const retry = useCommand("POST /messages/:messageId/retry", { touches });
  return {
    /** Whether it was taken back; why it was not, is told. */
    withdraw: (messageId: string): Promise<boolean> =>
      withdraw.runAndWait({ messageId }).then(
        () => true,
        () => false,
      ),
    retry: (messageId: string) => retry.run({ messageId }),
  };
}
