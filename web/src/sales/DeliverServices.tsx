import type { Decimal } from "@trato/domain/decimal.ts";
import { nothing } from "@trato/domain/decimal.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import { useCommand } from "../platform/commands.ts";
import { useWords } from "../platform/words.ts";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { useForm } from "../ui/forms/form.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { saleWords } from "./labels.ts";
import { moveOptions } from "./move-options.ts";
import type { Sale } from "./queries.ts";
import { useQuantity } from "../products/use-quantity.ts";

type Line = Sale["lines"][number];

/** How much of the services of an order was delivered; proposes that all of it was. */
export function DeliverServices({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(saleWords);
  const lines = sale.lines.filter((line) => line.isDeliveredByHand);
  const shown = moveOptions(t.servicesSaid);
  const deliver = useCommand("POST /sales/:saleId/deliver-services", {
    ...shown,
    failed: () => true,
    done: (delivered) => {
      shown.done(delivered);
      onClose();
    },
  });
  const form = useForm<Record<string, Decimal | null>>({
    place: `deliver services ${sale.id}`,
    initial: Object.fromEntries(lines.map((line) => [line.id, total([line.delivered, line.open])])),
    submit: (typed) => {
      const said = lines.map(({ id: lineId }) => ({ lineId, quantity: typed[lineId] ?? nothing }));
      return deliver.runAndWait({ saleId: sale.id, version: sale.version, lines: said });
    },
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.servicesTitle}
      description={t.servicesText}
      submitLabel={t.save}
      size="sm"
    >
      <ul className="border-t border-line">
        {lines.map((line, index) => (
          <Service
            key={line.id}
            line={line}
            value={form.values[line.id] ?? null}
            onChange={(quantity) => form.set({ [line.id]: quantity })}
            startsFocused={index === 0}
          />
        ))}
      </ul>
    </FormDialog>
  );
}

type ServiceProps = {
  line: Line;
  value: Decimal | null;
  onChange: (quantity: Decimal | null) => void;
  startsFocused: boolean;
};

function Service({ line, value, onChange, startsFocused }: ServiceProps) {
  const t = useWords(saleWords);
  const say = useQuantity();
  return (
    <li className="flex items-center gap-3 border-b border-line py-1.5">
      <span className="min-w-0 flex-1 truncate font-medium">{line.name}</span>
      <NumberInput
        aria-label={t.deliveredOf(line.name)}
        value={value}
        onChange={onChange}
        startsFocused={startsFocused}
        className="w-20"
      />
      <span className="w-24 text-quiet tabular-nums">{t.of(say(line.quantity, line.unitName))}</span>
    </li>
  );
}
