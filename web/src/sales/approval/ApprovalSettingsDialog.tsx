import { useQuery } from "@tanstack/react-query";
import { EditApprovalSettings } from "@trato/domain/sales/approval/approval-inputs.ts";
import * as z from "zod/mini";
import { membersQuery } from "../../identity/queries.ts";
import { MemberPicker } from "../../identity/MemberPicker.tsx";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import type { Form } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { limitWords } from "./approval-labels.ts";
import { approvalRulesQuery, type ApprovalSettings, approvalSettingsQuery } from "./approval-queries.ts";

type Values = Pick<ApprovalSettings, "allowsOwn" | "remindAfterHours" | "standIns">;

const schema = z.omit(EditApprovalSettings, { version: true });
const valuesOf = ({ allowsOwn, remindAfterHours, standIns }: ApprovalSettings): Values => ({
  allowsOwn,
  remindAfterHours,
  standIns,
});

/** How approvals go: who stands in for whom, whether one may approve one's own, and when whoever is asked is reminded. */
export function ApprovalSettingsDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(approvalSettingsQuery);
  return data ? <Settings settings={data} onClose={onClose} /> : null;
}

function Settings({ settings, onClose }: { settings: ApprovalSettings; onClose: () => void }) {
  const t = useWords(limitWords);
  const edit = useCommand("PATCH /approval-settings", {
    touches: () => [{ kind: "setting", id: "approvals" }],
    failed: () => true,
    done: () => {
      toast(t.saved);
      onClose();
    },
  });
  const form = useEditForm<Values, ApprovalSettings>({
    record: settings,
    place: "approval settings",
    valuesOf,
    schema,
    save: (changes, version) => edit.runAndWait({ ...changes, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.settings} description={t.settingsText} submitLabel={t.save}>
      <Checkbox {...form.bind("allowsOwn")} label={t.allowsOwn} hint={t.allowsOwnHint} />
      <Field label={t.remindAfter} hint={t.remindHint} error={form.errorOf("remindAfterHours")}>
        <WholeNumberInput {...form.bind("remindAfterHours")} />
      </Field>
      <StandIns form={form} />
    </FormDialog>
  );
}

/** Of each who approves something, who decides in their place. */
function StandIns({ form }: { form: Form<Values> }) {
  const t = useWords(limitWords);
  const rules = useQuery(approvalRulesQuery).data?.items ?? [];
  const people = useQuery(membersQuery).data?.items ?? [];
  const { standIns } = form.values;
  const named = new Set([...rules.flatMap(({ approverIds }) => approverIds), ...standIns.map((each) => each.memberId)]);
  return people
    .filter(({ id }) => named.has(id))
    .map(({ id, name }) => {
      const standInId = standIns.find(({ memberId }) => memberId === id)?.standInId;
      const standIn = people.find((person) => person.id === standInId) ?? null;
      const others = standIns.filter(({ memberId }) => memberId !== id);
      return (
        <Field key={id} label={t.standInOf(name)}>
          <MemberPicker
            value={standIn}
            placeholder={t.noStandIn}
            onChange={(chosen) =>
              form.set({ standIns: chosen ? [...others, { memberId: id, standInId: chosen.id }] : others })
            }
          />
        </Field>
      );
    });
}
