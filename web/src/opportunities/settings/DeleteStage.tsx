import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { type Stage, stagesQuery } from "../queries.ts";
import { stageWords } from "./setting-labels.ts";

type DeleteStageProps = {
  stage: Stage;
  /** What stands in it, as the server counted it. */
  held: string;
  onClose: () => void;
};

const chosen = z.object({ moveTo: z.nullable(z.string()) });

/** A stage in which something stands is deleted when it is known where that goes. */
export function DeleteStage({ stage: { id: stageId, name, isWon }, held, onClose }: DeleteStageProps) {
  const t = useWords(stageWords);
  const { data } = useQuery(stagesQuery);
  const others = (data?.items ?? []).filter((other) => other.id !== stageId && other.isWon === isWon);
  const remove = useCommand("DELETE /stages/:stageId", {
    touches: () => [
      { kind: "setting", id: stageId },
      { kind: "opportunity", id: "any" },
    ],
    failed: () => true,
    done: () => {
      toast(t.removed(name));
      onClose();
    },
  });
  const form = useForm<{ moveTo: Id<"stages"> | null }>({
    initial: { moveTo: null },
    place: null,
    schema: chosen,
    submit: ({ moveTo }) => remove.runAndWait({ stageId, ...(moveTo && { moveTo }) }),
  });
  const { moveTo } = form.values;
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.removeTitle(name)}
      description={held}
      submitLabel={t.moveAndRemove}
      tone="danger"
      isIncomplete={moveTo === null}
      obstacle={data && others.length === 0 ? t.nowhere : null}
    >
      <Field label={t.moveTo}>
        <Select
          options={others.map((other) => ({ value: other.id, label: other.name }))}
          value={moveTo}
          onChange={(next) => form.set({ moveTo: next })}
          placeholder={t.choose}
        />
      </Field>
    </FormDialog>
  );
}
