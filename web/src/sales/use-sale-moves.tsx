import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import {
  CircleX,
  Copy,
  ExternalLink,
  History,
  LayoutTemplate,
  Link2Off,
  Mail,
  Printer,
  RotateCcw,
  X,
} from "lucide-react";
import { messagingWords } from "../messaging/labels.ts";
import { useGo } from "../platform/navigate.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { paths } from "../platform/paths.ts";
import { useCan } from "../platform/session.ts";
import { useRoleObstacle } from "../platform/use-role-obstacle.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import type { MenuGroup } from "../ui/overlays/Menu.tsx";
import { copyText } from "../ui/fields/copy.ts";
import { saleWords } from "./labels.ts";
import { lostWords } from "./lost/lost-labels.ts";
import { quotationTemplateWords } from "./templates/quotation-template-labels.ts";
import { moveOptions } from "./move-options.ts";
import type { Sale } from "./queries.ts";

/** The moves that stand in the menu of a document: print, mail, the customer's link, cancel, back to draft. */
export function useSaleMoves(sale: Sale, open: (dialog: "order" | "template" | "lose") => void): MenuGroup[] {
  const m = useWords(messagingWords);
  const go = useGo();
  const sendObstacle = useRoleObstacle("sale.send");
  const t = useWords(saleWords);
  const lost = useWords(lostWords);
  const ofTemplates = useWords(quotationTemplateWords);
  const mayKeepTemplates = useCan("quotationTemplate.edit");
  const cancel = useCommand("POST /sales/:saleId/cancel", moveOptions(t.cancelled));
  const reopen = useCommand("POST /sales/:saleId/reopen", moveOptions(t.reopened));
  const revoke = useCommand("POST /sales/:saleId/revoke-link", moveOptions(t.linkRevoked));
  const which = { saleId: sale.id, version: sale.version };
  const { portalUrl } = sale;
  return [
    {
      items: [
        { label: t.print, icon: <Printer />, onSelect: () => void window.open(paths.salePdf(sale.id), "_blank") },
        ...(isOrder(sale)
          ? [{ label: m.sendByMail, icon: <Mail />, obstacle: sendObstacle, onSelect: () => open("order") }]
          : []),
        ...(sale.number
          ? [{ label: t.versions, icon: <History />, onSelect: () => go(paths.saleVersions(sale.id)) }]
          : []),
      ],
    },
    {
      items: mayKeepTemplates
        ? [{ label: ofTemplates.saveAs, icon: <LayoutTemplate />, onSelect: () => open("template") }]
        : [],
    },
    {
      items: portalUrl
        ? [
            {
              label: t.copyLink,
              icon: <Copy />,
              onSelect: () => void copyText(portalUrl, t.linkCopied),
            },
            { label: t.openLink, icon: <ExternalLink />, onSelect: () => void window.open(portalUrl, "_blank") },
            {
              label: t.revokeLink,
              icon: <Link2Off />,
              obstacle: obstacleText(sale.can.revokeLink),
              onSelect: () => revoke.run({ saleId: sale.id }),
            },
          ]
        : [],
    },
    {
      items: [
        ...(sale.can.reopen === true
          ? [{ label: t.reopen, icon: <RotateCcw />, onSelect: () => reopen.run(which) }]
          : []),
        ...(sale.state === "draft" || sale.state === "sent"
          ? [
              {
                label: lost.lose,
                icon: <CircleX />,
                obstacle: obstacleText(sale.can.cancel),
                onSelect: () => open("lose"),
              },
            ]
          : []),
        {
          label: isOrder(sale) ? t.cancelOrder : t.cancelQuotation,
          icon: <X />,
          isBad: true,
          obstacle: obstacleText(sale.can.cancel),
          onSelect: () => cancel.run(which),
        },
      ],
    },
  ];
}
