import type { FormEvent, ReactNode } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { difference, isPositive, shownQuantity } from "@trato/domain/stock/quantities.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { holdsUnreadable } from "../ui/forms/unreadable.ts";
import { FormDialog } from "../ui/forms/FormDialog.tsx";
import { transferWords } from "./labels.ts";
import type { TransferLine } from "./queries.ts";
import type { Quantities } from "./use-quantities.ts";
import { useQuantity } from "../products/use-quantity.ts";

type MoveGoodsProps = {
  title: string;
  text: string;
  lines: readonly TransferLine[];
  quantities: Quantities;
  /** How many of a line may move. */
  mostOf: (line: TransferLine) => Decimal;
  primary: { label: string; isBusy: boolean; isBad?: boolean };
  problem: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Which goods move, line by line: everything, a part, or nothing of each. */
export function MoveGoods(props: MoveGoodsProps) {
  const { title, text, lines, quantities, primary, problem, onClose, children } = props;
  const t = useWords(transferWords);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!primary.isBusy && !holdsUnreadable(event?.currentTarget)) props.onSubmit();
  };
  return (
    <FormDialog
      form={{
        isBusy: primary.isBusy,
        onSubmit: submit,
        problem,
        isFound: quantities.isFound,
        giveUp: quantities.giveUp,
      }}
      onClose={onClose}
      title={title}
      description={text}
      submitLabel={primary.label}
      tone={primary.isBad ? "danger" : "primary"}
      isIncomplete={!quantities.isAny}
    >
      <div>
        <div className="flex justify-end gap-1 pb-1">
          <Button size="sm" tone="ghost" onClick={() => quantities.setAll(props.mostOf)}>
            {t.everything}
          </Button>
          <Button size="sm" tone="ghost" onClick={() => quantities.setAll(() => nothing)}>
            {t.nothing}
          </Button>
        </div>
        <ul className="border-t border-line">
          {lines.map((line, index) => (
            <Line key={line.lineId} {...props} line={line} startsFocused={index === 0} />
          ))}
        </ul>
      </div>
      {children}
    </FormDialog>
  );
}

function Line({
  line,
  quantities,
  mostOf,
  startsFocused,
}: MoveGoodsProps & { line: TransferLine; startsFocused: boolean }) {
  const t = useWords(transferWords);
  const say = useQuantity();
  const most = mostOf(line);
  const moving = quantities.of(line);
  const isShort = line.state === "open" && isPositive(line.reserved) && isPositive(difference(most, line.reserved));
  return (
    <li className="flex items-center gap-3 border-b border-line py-1.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{line.productName}</p>
        <p className="flex gap-2 text-sm text-quiet">
          {line.reference && <span>{line.reference}</span>}
          {isShort && <span className="text-warn">{t.setAside(say(line.reserved, line.unitName))}</span>}
        </p>
      </div>
      <NumberInput
        aria-label={t.quantityOf(line.productName)}
        value={moving && shownQuantity(moving)}
        onChange={(quantity) => quantities.set(line, quantity)}
        startsFocused={startsFocused}
        className="w-20"
      />
      <span className="w-24 text-quiet tabular-nums">{t.asked(say(most, line.unitName))}</span>
    </li>
  );
}
