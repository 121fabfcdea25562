import { useQuery } from "@tanstack/react-query";
import { EditWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { teamsQuery } from "../../identity/queries.ts";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { asksOf } from "./proof-choices.ts";
import { ProofFields, type ProofValues } from "./ProofFields.tsx";
import type { WebhookDetails } from "./queries.ts";
import { webhookWords } from "./webhook-labels.ts";

type Values = ProofValues & { name: string; teamId: Id<"teams"> | null };

const valuesOf = ({ name, teamId, signature, header, encoding }: WebhookDetails): Values => ({
  name,
  teamId,
  signature,
  header: header ?? "",
  encoding,
});

/** What a webhook is called, whose its leads are, and how its calls prove themselves. */
export function WebhookForm({ webhook }: { webhook: WebhookDetails }) {
  const t = useWords(webhookWords);
  const { id: webhookId } = webhook;
  const { data: teams } = useQuery(teamsQuery);
  const edit = useCommand("PATCH /webhooks/:webhookId", {
    touches: (_, after) => [{ kind: "setting", id: webhookId, ...(after && { version: after.version }) }],
    failed: () => true,
  });
  const form = useEditForm<Values, WebhookDetails>({
    record: webhook,
    place: `webhook ${webhookId}`,
    valuesOf,
    schema: EditWebhook,
    sent: (values) => ({ ...askedOf(values), webhookId }),
    save: (changes, version) => edit.runAndWait({ ...askedOf(changes), webhookId, version }),
  });
  const team = teams?.items.find(({ id }) => id === form.values.teamId) ?? null;
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} autoComplete="off" />
      </Field>
      <Field label={t.team} error={form.errorOf("teamId")}>
        <TeamPicker value={team} onChange={(chosen) => form.set({ teamId: chosen?.id ?? null })} />
      </Field>
      <ProofFields form={form} preset={webhook.preset} />
      <SaveBar form={form} />
    </form>
  );
}

/** A header is sent where the proof stands in one. */
function askedOf({ header, ...values }: Partial<Values>) {
  const hasHeader =
    header !== undefined && header.trim() !== "" && (!values.signature || asksOf(values.signature).header);
  return { ...values, ...(hasHeader && { header }) };
}
