import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { Check, MoreHorizontal, Pencil, Send } from "lucide-react";
import { memo, useState } from "react";
import { useAction, useActions } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { ChangeOrder } from "./ChangeOrder.tsx";
import { ConfirmQuotation } from "./ConfirmQuotation.tsx";
import { saleWords } from "./labels.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { orderByMail, type Sale } from "./queries.ts";
import { SendDocument } from "../messaging/SendDocument.tsx";
import { LoseQuotation } from "./lost/LoseQuotation.tsx";
import { SendQuotation } from "./mail/SendQuotation.tsx";
import { SaveAsTemplate } from "./templates/SaveAsTemplate.tsx";
import { useSaleMoves } from "./use-sale-moves.tsx";

type Opened = "send" | "confirm" | "change" | "order" | "template" | "lose";
type OpenedDialogProps = { sale: Sale; open: Opened | null; setOpen: (dialog: Opened | null) => void };
type SaleActionsProps = { sale: Sale; flush: () => Promise<boolean> };

/** What can be done with the document now; what cannot is greyed with its reason. */
export const SaleActions = memo(function SaleActions({ sale, flush }: SaleActionsProps) {
  const t = useWords(saleWords);
  const [open, setOpen] = useState<Opened | null>(null);
  const groups = useSaleMoves(sale, setOpen);
  const isQuotation = sale.state === "draft" || sale.state === "sent";
  const start = (dialog: "send" | "confirm") => void flush().then((isSaved) => isSaved && setOpen(dialog));
  const sendObstacle = obstacleText(sale.can.send);
  const confirmObstacle = obstacleText(sale.can.confirm);
  const changes = isOrder(sale);
  const changeObstacle = obstacleText(sale.can.change);
  useAction(
    changes && {
      id: "sale.change",
      keys: "e",
      label: t.changeOrder,
      group: t.order,
      icon: Pencil,
      run: () => setOpen("change"),
      ...(changeObstacle && { obstacle: changeObstacle }),
    },
  );
  useActions(
    isQuotation
      ? [
          {
            id: "sale.send",
            label: t.send,
            group: t.quotation,
            icon: Send,
            run: () => start("send"),
            ...(sendObstacle && { obstacle: sendObstacle }),
          },
          {
            id: "sale.confirm",
            label: t.confirm,
            group: t.quotation,
            icon: Check,
            run: () => start("confirm"),
            ...(confirmObstacle && { obstacle: confirmObstacle }),
          },
        ]
      : [],
  );
  return (
    <div className="flex items-center gap-2">
      <Menu
        trigger={<IconButton tone="plain" label={t.more} icon={<MoreHorizontal />} />}
        groups={groups}
        align="end"
      />
      {isQuotation && (
        <>
          <Button
            tone={sale.state === "sent" ? "primary" : "plain"}
            obstacle={confirmObstacle}
            onClick={() => start("confirm")}
          >
            {t.confirm}
          </Button>
          <Button
            tone={sale.state === "sent" ? "plain" : "primary"}
            icon={<Send />}
            obstacle={sendObstacle}
            onClick={() => start("send")}
          >
            {sale.state === "sent" ? t.sendAgain : t.send}
          </Button>
        </>
      )}
      {changes && (
        <Button icon={<Pencil />} obstacle={changeObstacle} onClick={() => setOpen("change")}>
          {t.changeOrder}
        </Button>
      )}
      <OpenedDialog sale={sale} open={open} setOpen={setOpen} />
    </div>
  );
});

/** What one does with it in front of the page. */
function OpenedDialog({ sale, open, setOpen }: OpenedDialogProps) {
  const close = () => setOpen(null);
  return (
    <>
      {open === "change" && <ChangeOrder sale={sale} onClose={close} />}
      {open === "send" && <SendQuotation sale={sale} onClose={close} onTakenBack={() => setOpen("send")} />}
      {open === "order" && (
        <SendDocument document={orderByMail(sale.id)} onClose={close} onTakenBack={() => setOpen("order")} />
      )}
      {open === "template" && <SaveAsTemplate sale={sale} onClose={close} />}
      {open === "lose" && <LoseQuotation sale={sale} onClose={close} />}
      {open === "confirm" && <ConfirmQuotation sale={sale} onClose={close} />}
    </>
  );
}
