import { mostRatesBytes } from "@trato/domain/products/currencies/rate-inputs.ts";
import { useRef } from "react";
import { FileInput } from "../../files/FileInput.tsx";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { currencyWords } from "./currency-labels.ts";

/** The button that takes the European Central Bank's file. */
export function BringRates() {
  const t = useWords(currencyWords);
  const f = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const takeBack = useCommand("DELETE /exchange-rates/batches/:batchId", {
    touches: ({ batchId: id }) => [{ kind: "setting", id }],
    done: ({ deleted }) => toast(t.takenBack(f.count(deleted))),
  });
  const bring = useCommand("POST /exchange-rates/file", {
    touches: (_, brought) => (brought ? [{ kind: "setting", id: brought.batchId, version: 1 }] : []),
    done: ({ added, kept, batchId }) =>
      toast(t.brought(f.count(added), f.count(kept)), added > 0 ? { undo: () => takeBack.run({ batchId }) } : {}),
  });
  const take = async ([file]: File[]) => {
    if (!file) return;
    if (file.size > mostRatesBytes) toast(t.tooLarge);
    else bring.run({ content: await file.text() });
  };
  return (
    <>
      <FileInput
        ref={input}
        label={t.fileHint}
        accept=".xml,.csv,text/xml,text/csv"
        onChoose={(files) => void take(files)}
      />
      <Button onClick={() => input.current?.click()} title={t.fileHint}>
        {t.bringFile}
      </Button>
    </>
  );
}
