import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { moveOptions } from "../move-options.ts";
import { type SaleVersion, saleQuery } from "../queries.ts";
import { beforeTakingUp } from "./before-taking-up.ts";
import { versionWords } from "./version-labels.ts";

type TakeUpVersionProps = { saleId: string; version: SaleVersion };

/** Makes the quotation say again what a version said; that can be taken back. What could not be as it was is told. */
export function TakeUpVersion({ saleId, version }: TakeUpVersionProps) {
  const t = useWords(versionWords);
  const f = useFormat();
  const go = useGo();
  const { data: sale } = useQuery(saleQuery(saleId));
  const shown = moveOptions();
  const takeUp = useCommand("POST /sales/:saleId/versions/:number/take-up", shown);
  const putBack = useCommand("PATCH /sales/:saleId", shown);
  const number = f.count(version.number);
  const run = () => {
    if (!sale) return;
    const before = beforeTakingUp(sale);
    takeUp.run(
      { saleId: sale.id, number: version.number, version: sale.version },
      {
        onSuccess: ({ version: written, notTakenUp }) => {
          const told = f.list(notTakenUp.map(({ why, name }) => t[why](name)));
          toast(told ? `${t.takenUp(number)}. ${t.notTakenUp(told)}` : t.takenUp(number), {
            undo: () => putBack.run({ ...before, version: written }),
          });
          go(paths.sale(saleId));
        },
      },
    );
  };
  return (
    <Button
      icon={<RotateCcw />}
      isBusy={takeUp.isRunning || !sale}
      obstacle={obstacleText(version.takeUp)}
      aria-label={t.takeUpOf(number)}
      onClick={run}
    >
      {t.takeUp}
    </Button>
  );
}
