import { EditAgentSettings } from "@trato/domain/agents/inputs.ts";
import { useQuery } from "@tanstack/react-query";
import { Gauge } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { reading } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { agentWords } from "../labels.ts";

type Settings = OutputOf<"GET /agent-settings">;

const settingsQuery = reading("GET /agent-settings", {}, { setting: "any" });

/** Within which bounds programs work, for whoever sets them. */
export function BoundsButton() {
  const t = useWords(agentWords);
  const [isOpen, setOpen] = useState(false);
  if (!useCan("agent.configure")) return null;
  return (
    <>
      <Button icon={<Gauge />} onClick={() => setOpen(true)}>
        {t.bounds}
      </Button>
      {isOpen && <Bounds onClose={() => setOpen(false)} />}
    </>
  );
}

function Bounds({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(settingsQuery);
  return data ? <BoundsDialog settings={data} onClose={onClose} /> : null;
}

function BoundsDialog({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useWords(agentWords);
  const edit = useCommand("PATCH /agent-settings", {
    touches: () => [{ kind: "setting", id: "agents" }],
    failed: () => true,
    done: () => {
      toast(t.saved);
      onClose();
    },
  });
  const form = useForm<Settings>({
    place: "bounds of programs",
    initial: settings,
    schema: EditAgentSettings,
    submit: (values) => edit.runAndWait(values),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.bounds} description={t.boundsText} submitLabel={t.save}>
      <Checkbox {...form.bind("needsApproval")} label={t.needsApproval} hint={t.needsApprovalHint} />
      <Field label={t.writesPerDay} hint={t.empty} error={form.errorOf("writesPerDay")}>
        <WholeNumberInput {...form.bind("writesPerDay")} />
      </Field>
      <Field label={t.callsPerDay} hint={t.empty} error={form.errorOf("callsPerDay")}>
        <WholeNumberInput {...form.bind("callsPerDay")} />
      </Field>
    </FormDialog>
  );
}
