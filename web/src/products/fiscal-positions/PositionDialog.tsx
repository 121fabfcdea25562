import { CreateFiscalPosition, EditFiscalPosition } from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { FiscalPosition } from "../queries.ts";
import { positionWords } from "./position-labels.ts";
import { askedOf, newPosition, type PositionValues, valuesOf } from "./position-values.ts";
import { PositionFields } from "./PositionFields.tsx";

type PositionDialogProps = { position: FiscalPosition | null; onClose: () => void };

/** A new fiscal position, or a change to one. */
export function PositionDialog({ position, onClose }: PositionDialogProps) {
  return position ? <EditPosition position={position} onClose={onClose} /> : <NewPosition onClose={onClose} />;
}

const asked = (values: PositionValues) => ({ ...askedOf(values), name: values.name });

function NewPosition({ onClose }: { onClose: () => void }) {
  const t = useWords(positionWords);
  const create = useCommand("POST /fiscal-positions", {
    touches: (_, position) => (position ? [{ kind: "setting", id: position.id, version: position.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<PositionValues>({
    initial: newPosition,
    place: "new fiscal position",
    schema: CreateFiscalPosition,
    sent: asked,
    submit: (values) => create.runAndWait({ ...asked(values), id: newId<"fiscal_positions">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newPosition} submitLabel={t.create} size="lg">
      <PositionFields form={form} />
    </FormDialog>
  );
}

function EditPosition({ position, onClose }: { position: FiscalPosition; onClose: () => void }) {
  const t = useWords(positionWords);
  const edit = useCommand("PATCH /fiscal-positions/:fiscalPositionId", {
    touches: ({ fiscalPositionId: id }, after) => [{ kind: "setting", id, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<PositionValues, FiscalPosition>({
    record: position,
    place: `fiscal position ${position.id}`,
    valuesOf,
    schema: EditFiscalPosition,
    sent: (values) => ({ ...askedOf(values), fiscalPositionId: position.id }),
    save: (changes, version) => edit.runAndWait({ ...askedOf(changes), fiscalPositionId: position.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editPosition} submitLabel={t.save} size="lg">
      <PositionFields form={form} />
    </FormDialog>
  );
}
