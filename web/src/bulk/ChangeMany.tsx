import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import { useState } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { holdsUnreadable } from "../ui/forms/unreadable.ts";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { type BulkControl, useBulkControls } from "./bulk-controls.tsx";
import { bulkWords } from "./labels.ts";

type Values = Readonly<Record<string, unknown>>;

type ChangeManyProps = {
  list: BulkList;
  count: number | undefined;
  /** What is ticked from the beginning. */
  begin: Values;
  onChange: (change: Values) => void;
  onClose: () => void;
};

/** What is to change in many records: only what is ticked is sent, and so nothing else changes. */
export function ChangeMany({ list, count, begin, onChange, onClose }: ChangeManyProps) {
  const t = useWords(bulkWords);
  const f = useFormat();
  const [values, setValues] = useState<Values>(begin);
  const controls = useBulkControls(list).filter(({ needs }) => !needs || needs(values));
  const ticked = controls.filter(({ name }) => name in values);
  const incomplete = ticked.some(({ name, isComplete }) => isComplete && !isComplete(values[name]));
  const put = (name: string, value: unknown) => setValues((former) => ({ ...former, [name]: value }));
  const leave = (name: string) =>
    setValues((former) => Object.fromEntries(Object.entries(former).filter(([other]) => other !== name)));
  const said = count === undefined ? t.change : t.changeTitle(f.count(count));
  const sent = () =>
    Object.fromEntries(ticked.map(({ name, sentOf }) => [name, sentOf ? sentOf(values[name]) : values[name]]));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={said}
      description={t.onlyTicked}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button
            tone="primary"
            disabled={ticked.length === 0 || incomplete}
            onClick={() => !holdsUnreadable() && onChange(sent())}
          >
            {said}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-2.5">
        {controls.map((control) => (
          <Line
            key={control.name}
            control={control}
            isTicked={control.name in values}
            value={values[control.name] ?? control.empty}
            onPut={(value) => put(control.name, value)}
            onLeave={() => leave(control.name)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type LineProps = {
  control: BulkControl;
  isTicked: boolean;
  value: unknown;
  onPut: (value: unknown) => void;
  onLeave: () => void;
};

function Line({ control, isTicked, value, onPut, onLeave }: LineProps) {
  const t = useWords(bulkWords);
  const { label, empty, render, emptyLabel = "", isTickedFirst } = control;
  return (
    <li className="grid grid-cols-[11rem_1fr] items-center gap-3 max-md:grid-cols-1 max-md:gap-0.5">
      <Checkbox label={label} value={isTicked} onChange={(isOn) => (isOn ? onPut(empty) : onLeave())} />
      {isTickedFirst && !isTicked ? (
        <p className="px-2.5 text-faint">{t.asItIs}</p>
      ) : (
        render({ value, onChange: onPut, "aria-label": label, placeholder: isTicked ? emptyLabel : t.asItIs })
      )}
    </li>
  );
}
