import { Pencil, Trash2 } from "lucide-react";
import { useCommand } from "../../../platform/commands.ts";
import { useFormat } from "../../../platform/session.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { CardRow } from "../../../ui/Section.tsx";
import { State } from "../../../ui/State.tsx";
import type { PriceExample } from "../../queries.ts";
import { pricesIn } from "../prices-in.ts";
import { useQuantity } from "../../use-quantity.ts";
import { exampleWords } from "./example-labels.ts";
import { paidText } from "./example-text.ts";

type ExampleRowProps = { example: PriceExample; mayEdit: boolean; onEdit: () => void };

/** One example: who buys how many of what and when, the price that is expected, and the one that is paid. */
export function ExampleRow({ example, mayEdit, onEdit }: ExampleRowProps) {
  const t = useWords(exampleWords);
  const f = pricesIn(useFormat(), example.currency);
  const say = useQuantity();
  const { customer, product, quantity, unitName, day, expected } = example;
  return (
    <CardRow className="flex-wrap gap-x-3 gap-y-1 py-2">
      <div className="min-w-48 flex-1">
        <p className="font-medium wrap-anywhere">{product.name}</p>
        <p className="text-sm text-quiet wrap-anywhere">
          {[say(quantity, unitName), customer?.name ?? t.anybody, t.on(f.date(day))].join(" · ")}
        </p>
      </div>
      <span className="text-right tabular-nums">{paidText(expected, t, f)}</span>
      <Found example={example} />
      {mayEdit && <Tools example={example} onEdit={onEdit} />}
    </CardRow>
  );
}

/** Whether it holds; if not, what is paid and by which list, or why nothing is. */
function Found({ example: { isTrue, found, problem, currency } }: Pick<ExampleRowProps, "example">) {
  const t = useWords(exampleWords);
  const f = pricesIn(useFormat(), currency);
  if (isTrue) return <State tone="ok">{t.holds}</State>;
  if (!found) return <span className="text-sm text-bad">{problem}</span>;
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-2 text-right">
      <State tone="bad">{t.isNow(paidText(found, t, f))}</State>
      <span className="text-sm text-quiet">{found.list ? t.byList(found.list.name) : t.byNone}</span>
    </span>
  );
}

const touches = ({ priceExampleId: id }: { priceExampleId: string }) => [{ kind: "setting" as const, id }];

function Tools({ example, onEdit }: Omit<ExampleRowProps, "mayEdit">) {
  const t = useWords(exampleWords);
  const edit = useCommand("PATCH /price-examples/:priceExampleId", { touches });
  const restore = useCommand("POST /price-lists/:priceListId/examples", { touches: () => touches(which) });
  const remove = useCommand("DELETE /price-examples/:priceExampleId", {
    touches,
    done: () => toast(t.removed, { undo: () => restore.run(askedAgain(example)) }),
  });
  const which = { priceExampleId: example.id };
  const { found, expected, isTrue } = example;
  const accept = () => {
    if (!found) return;
    edit.run({ ...which, unitPrice: found.unitPrice, discount: found.discount });
    toast(t.kept, { undo: () => edit.run({ ...which, ...expected }) });
  };
  return (
    <span className="flex items-center gap-1">
      {!isTrue && found && (
        <Button size="sm" onClick={accept}>
          {t.expectNow}
        </Button>
      )}
      <IconButton label={t.edit} icon={<Pencil />} onClick={onEdit} />
      <IconButton label={t.remove} icon={<Trash2 />} onClick={() => remove.run(which)} />
    </span>
  );
}

const askedAgain = ({ id, priceListId, customer, product, unitId, quantity, day, expected }: PriceExample) => ({
  id,
  priceListId,
  contactId: customer?.id ?? null,
  productId: product.id,
  unitId,
  quantity,
  day,
  ...expected,
});
