import { useQuery } from "@tanstack/react-query";
import { templateWays } from "@trato/domain/sales/templates/template-inputs.ts";
import { LayoutTemplate } from "lucide-react";
import { useState } from "react";
import { useAction } from "../../platform/actions.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { moveOptions } from "../move-options.ts";
import { type QuotationTemplateRow, quotationTemplatesQuery, type Sale } from "../queries.ts";
import { bySalesType } from "./by-sales-type.ts";
import { beforeTemplate } from "./before-template.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";

type ApplyTemplateProps = { sale: Sale; flush: () => Promise<boolean> };

/** Offers to begin a quotation with a template, or to add one. */
export function ApplyTemplate({ sale, flush }: ApplyTemplateProps) {
  const t = useWords(quotationTemplateWords);
  const [isOpen, setOpen] = useState(false);
  const open = () => void flush().then((isSaved) => isSaved && setOpen(true));
  useAction({ id: "sale.use-template", label: t.use, group: t.templates, icon: LayoutTemplate, run: open });
  return (
    <>
      <Button tone="ghost" icon={<LayoutTemplate />} onClick={open}>
        {t.template}
      </Button>
      {isOpen && <OfferedTemplates sale={sale} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Those that are there, or how there come to be some. */
function OfferedTemplates({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(quotationTemplateWords);
  const { data } = useQuery(quotationTemplatesQuery);
  if (!data) return null;
  const offered = data.items.filter(({ isArchived }) => !isArchived);
  if (offered.length > 0) return <TemplateChoice sale={sale} templates={offered} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t.use} size="sm" footer={<Button onClick={onClose}>{t.back}</Button>}>
      <p className="text-quiet text-pretty">{t.noneYet}</p>
    </Dialog>
  );
}

type TemplateChoiceProps = { sale: Sale; templates: readonly QuotationTemplateRow[]; onClose: () => void };

/** Which one, and what becomes of the lines that are there. */
function TemplateChoice({ sale, templates, onClose }: TemplateChoiceProps) {
  const t = useWords(quotationTemplateWords);
  const [chosen, setChosen] = useState<QuotationTemplateRow["id"] | null>(null);
  const [way, setWay] = useState<(typeof templateWays)[number]>("replace");
  const apply = useApply(sale, onClose);
  const types = bySalesType(templates);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.use}
      description={t.useText}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button
            tone="primary"
            isBusy={apply.isRunning}
            obstacle={chosen === null ? t.chooseOne : null}
            onClick={() => chosen && apply.run(chosen, way)}
          >
            {t.useIt}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {types.map(({ salesType, templates: ofType }) => (
          <section key={salesType ?? ""}>
            {types.length > 1 && <h3 className="pb-1 text-sm font-medium text-quiet">{salesType ?? t.otherTypes}</h3>}
            <RadioList
              label={salesType ?? t.which}
              value={chosen ?? ""}
              onChange={(id) => setChosen(ofType.find((each) => each.id === id)?.id ?? null)}
              choices={ofType.map(({ id, name, hasArchived }) => ({
                value: id as string,
                label: name,
                about: hasArchived ? t.hasNotSold : undefined,
              }))}
            />
          </section>
        ))}
        {sale.lines.length > 0 && (
          <section className="border-t border-line pt-3">
            <h3 className="pb-1 text-sm font-medium text-quiet">{t.whereTo}</h3>
            <RadioList
              label={t.whereTo}
              value={way}
              onChange={setWay}
              choices={templateWays.map((value) => ({ value, label: t[value] }))}
            />
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** Gives the quotation the template; that can be taken back. */
function useApply(sale: Sale, onClose: () => void) {
  const t = useWords(quotationTemplateWords);
  const shown = moveOptions();
  const apply = useCommand("POST /sales/:saleId/apply-template", shown);
  const putBack = useCommand("PATCH /sales/:saleId", shown);
  const { data } = useQuery(quotationTemplatesQuery);
  const run = (quotationTemplateId: QuotationTemplateRow["id"], way: (typeof templateWays)[number]) => {
    const before = beforeTemplate(sale);
    const name = data?.items.find(({ id }) => id === quotationTemplateId)?.name ?? "";
    apply.run(
      { saleId: sale.id, version: sale.version, quotationTemplateId, way },
      {
        onSuccess: ({ version }) => {
          toast(t.used(name), { undo: () => putBack.run({ ...before, version }) });
          onClose();
        },
      },
    );
  };
  return { run, isRunning: apply.isRunning };
}
