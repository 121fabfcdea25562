import { useQuery } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { signingSettingsQuery } from "../queries.ts";
import { signatureWords } from "./signature-labels.ts";

/** Signs for the company what a customer has signed, where the company wants that. */
export function Countersign({ saleId, signatureId }: { saleId: string; signatureId: string }) {
  const t = useWords(signatureWords);
  const mayConfirm = useCan("sale.confirm");
  const { data: settings } = useQuery(signingSettingsQuery);
  const sign = useCommand("POST /sales/:saleId/countersign", {
    touches: () => [{ kind: "sale", id: saleId, version: 0 }],
  });
  if (!mayConfirm || !settings?.countersigns) return null;
  return (
    <Button
      size="sm"
      icon={<PenLine />}
      isBusy={sign.isRunning}
      className="self-start"
      onClick={() => sign.run({ saleId, signatureId })}
    >
      {t.countersign}
    </Button>
  );
}
