import { ShareOffer as Input } from "@trato/domain/sales/portal/share-inputs.ts";
import * as z from "zod/mini";
import { useCommand } from "../../../platform/commands.ts";
import { toast } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input as TextInput } from "../../../ui/fields/Input.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import { showOffer } from "../show-offer.ts";
import { shareWords } from "./share-labels.ts";

const schema = z.omit(Input, { token: true });

/** A colleague gets a link of his own to the offer. */
export function ShareOffer({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useWords(shareWords);
  const share = useCommand("POST /portal/:token/share", {
    failed: () => true,
    done: (offer, { name }) => {
      showOffer(token, offer);
      toast(t.sent(name));
      onClose();
    },
  });
  const form = useForm({
    initial: { name: "", email: "" },
    place: null,
    schema,
    submit: (values) => share.runAndWait({ token, ...values }),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.share}
      description={t.shareAbout}
      submitLabel={t.send}
      isIncomplete={form.values.name.trim() === "" || form.values.email.trim() === ""}
      instead={null}
    >
      <Field label={t.name} error={form.errorOf("name")}>
        <TextInput {...form.bind("name")} startsFocused />
      </Field>
      <Field label={t.email} error={form.errorOf("email")}>
        <TextInput {...form.bind("email")} type="email" inputMode="email" autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
