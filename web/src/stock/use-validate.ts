import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import { touchedBy } from "./touched-by.ts";
import { type TransferKind, transferRoutes } from "./queries.ts";

/** Delivers or receives all or a part and says where the rest waits; with `onDone` a refusal is shown by the dialog that asks. */
export function useValidate(kind: TransferKind, onDone?: () => void) {
  const t = useWords(transferWords);
  const own = useWords(kindWords[kind]);
  return useCommand(transferRoutes[kind].validate, {
    touches: touchedBy,
    failed: () => onDone !== undefined,
    done: ({ number, backorder }) => {
      const text = own.validated(number);
      toast(backorder ? t.restIn(text, backorder.number) : text);
      onDone?.();
    },
  });
}
