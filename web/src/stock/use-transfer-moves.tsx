import { ListChecks, Mail, PackageX, Printer, RefreshCw } from "lucide-react";
import { originOf } from "@trato/domain/stock/origin.ts";
import { isOpen as isOpenTransfer, obstacleToSendNote } from "@trato/domain/stock/lifecycle.ts";
import { type ReactNode, useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { useIsGivenUp } from "../platform/given-up.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import type { MenuGroup } from "../ui/overlays/Menu.tsx";
import { giveUpTransfer } from "./give-up-transfer.ts";
import { kindWords, transferWords } from "./labels.ts";
import { noteByMail, type Transfer, type TransferKind, which } from "./queries.ts";
import { paths } from "../platform/paths.ts";
import { SendDocument } from "../messaging/SendDocument.tsx";
import { ReturnGoods } from "./ReturnGoods.tsx";
import { touchedBy } from "./touched-by.ts";
import { useValidate } from "./use-validate.ts";
import { ValidateGoods } from "./ValidateGoods.tsx";

export type TransferMove = { label: string; obstacle: string | null; isBusy?: boolean; run: () => void };

/** What can be done with a delivery or a receipt: the whole of it, a part or what came back, and less usual things. */
export type TransferMoves = {
  all: TransferMove | false;
  part: TransferMove | false;
  menu: MenuGroup[];
  dialog: ReactNode;
};

/** What can be done with a transfer now; what cannot bears its reason. */
export function useTransferMoves(kind: TransferKind, transfer: Transfer): TransferMoves {
  const t = useWords(transferWords);
  const own = useWords(kindWords[kind]);
  const [open, setOpen] = useState<"part" | "return" | "note" | null>(null);
  const isGivenUp = useIsGivenUp(transfer.id);
  const validate = useValidate(kind);
  const reserve = useReserve(transfer);
  const prints = usePrints(transfer, () => setOpen("note"));
  const close = () => setOpen(null);
  const isOpen = !isGivenUp && isOpenTransfer(transfer);
  const { can } = transfer;
  const change = obstacleText(can.cancel);
  const back = transfer.state === "done" &&
    transfer.returnOfId === null && {
      label: own.returnGoods,
      obstacle: obstacleText(can.return),
      run: () => setOpen("return"),
    };
  const again = { label: t.reserve, icon: <RefreshCw />, obstacle: change, onSelect: reserve };
  const cancel = {
    label: own.cancel,
    icon: <PackageX />,
    isBad: true,
    obstacle: change,
    onSelect: () => giveUpTransfer(kind, transfer),
  };
  return {
    all: isOpen && {
      label: kind === "delivery" && transfer.state === "partial" ? t.deliverThere : own.all,
      obstacle: obstacleText(can.validate),
      isBusy: validate.isRunning,
      run: () => validate.run(which(kind, transfer.id)),
    },
    part: isOpen ? { label: own.part, obstacle: change, run: () => setOpen("part") } : back,
    menu: [
      { items: kind === "delivery" ? prints : [] },
      { items: isOpen ? [...(kind === "delivery" ? [again] : []), cancel] : [] },
    ],
    dialog:
      open === "note" ? (
        <SendDocument
          document={noteByMail(transfer.id)}
          historyOf={originOf(transfer)?.id}
          onClose={close}
          onTakenBack={() => setOpen("note")}
        />
      ) : open === "part" ? (
        <ValidateGoods kind={kind} transfer={transfer} onClose={close} />
      ) : (
        open === "return" && <ReturnGoods kind={kind} transfer={transfer} onClose={close} />
      ),
  };
}

/** What is printed for a delivery, and sent. */
function usePrints(delivery: Transfer, send: () => void): MenuGroup["items"] {
  const t = useWords(transferWords);
  const { id } = delivery;
  const obstacle = obstacleText(obstacleToSendNote(delivery) ?? true);
  return [
    { label: t.deliveryNote, icon: <Printer />, onSelect: () => void window.open(paths.deliveryNotePdf(id)) },
    { label: t.pickingList, icon: <ListChecks />, onSelect: () => void window.open(paths.pickingListPdf(id)) },
    { label: t.sendNote, icon: <Mail />, obstacle, onSelect: send },
  ];
}

/** Looks again what of a delivery is there. */
function useReserve({ id }: Transfer): () => void {
  const t = useWords(transferWords);
  const { run } = useCommand("POST /deliveries/:deliveryId/reserve", {
    touches: touchedBy,
    done: () => toast(t.reserved),
  });
  return () => run({ deliveryId: id });
}
