import { useSuspenseQuery } from "@tanstack/react-query";
import { everyday } from "@trato/domain/everyday.ts";
import { EditCardProvider } from "@trato/domain/sales/payments/payment-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { cardWords } from "./payment-labels.ts";
import { type CardProvider, cardProviderQuery } from "./payment-queries.ts";

/** By which provider customers pay by card. */
export function CardSection() {
  const { data: provider } = useSuspenseQuery(cardProviderQuery);
  return <CardForm key={provider.version} provider={provider} />;
}

type CardValues = { secretKey: string; webhookSecret: string; isOn: boolean };

function CardForm({ provider }: { provider: CardProvider }) {
  const t = useWords(cardWords);
  const form = useCardForm(provider);
  const remove = useCommand("POST /card-provider/remove", {
    touches,
    done: (after) => {
      show(after);
      toast(t.removed);
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit}>
      <SettingsSection title={t.cards} text={t.cardsText}>
        <Field
          label={t.secretKey}
          error={form.errorOf("secretKey")}
          {...(provider.keyEnd !== null && { hint: t.keyKept(provider.keyEnd) })}
        >
          <Input {...form.bind("secretKey")} type="password" autoComplete="new-password" />
        </Field>
        <CopyField label={t.address} text={provider.address} hint={t.addressHint} tone="plain" />
        <Field
          label={t.webhookSecret}
          error={form.errorOf("webhookSecret")}
          {...(provider.isTold && { hint: t.secretKept })}
        >
          <Input {...form.bind("webhookSecret")} type="password" autoComplete="new-password" />
        </Field>
        <Checkbox {...form.bind("isOn")} label={t.isOn} />
        <div className="flex flex-wrap items-start justify-between gap-2">
          <SaveBar form={form} />
          {provider.isSet && (
            <Button tone="ghost" isBusy={remove.isRunning} onClick={() => remove.run({})}>
              {t.remove}
            </Button>
          )}
        </div>
      </SettingsSection>
    </form>
  );
}

const touches = () => [{ kind: "setting" as const, id: "card-provider" }];
const show = (after: CardProvider) => void queryClient.setQueryData(cardProviderQuery.queryKey, after);

/** No browser keeps it half written, for there may be a key in it. */
function useCardForm(provider: CardProvider): Form<CardValues> {
  const { saved } = useWords({ saved: everyday.saved });
  const save = useCommand("PATCH /card-provider", {
    touches,
    failed: () => true,
    done: (after) => {
      show(after);
      toast(saved);
    },
  });
  const sent = ({ secretKey, webhookSecret, isOn }: CardValues) => ({
    version: provider.version,
    isOn,
    ...(secretKey !== "" && { secretKey }),
    ...(webhookSecret !== "" && { webhookSecret }),
  });
  return useForm<CardValues>({
    place: null,
    initial: { secretKey: "", webhookSecret: "", isOn: provider.isOn },
    schema: EditCardProvider,
    sent,
    submit: (values) => save.runAndWait(sent(values)),
  });
}
