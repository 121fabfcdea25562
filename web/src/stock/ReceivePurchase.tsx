import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useWords } from "../platform/words.ts";
import { toast } from "../platform/toasts.ts";
import { transferWords } from "./labels.ts";
import { awaitedOfPurchase } from "./queries.ts";
import { ValidateGoods } from "./ValidateGoods.tsx";

/** Receives what a purchase still awaits. */
export function ReceivePurchase({ purchaseId, onClose }: { purchaseId: string; onClose: () => void }) {
  const t = useWords(transferWords);
  const { data: awaited } = useQuery(awaitedOfPurchase(purchaseId));
  const receipt = awaited?.items[0];
  const isNothing = awaited !== undefined && receipt === undefined;
  useEffect(() => {
    if (!isNothing) return;
    toast(t.nothingToReceive);
    onClose();
  }, [isNothing, t, onClose]);
  return receipt ? <ValidateGoods kind="receipt" transfer={receipt} onClose={onClose} /> : null;
}
