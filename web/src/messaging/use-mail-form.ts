import { everyday } from "@trato/domain/everyday.ts";
import { EditMailSettings } from "@trato/domain/messaging/inputs.ts";
import type { InputOf } from "../platform/api.ts";
import { useCommand } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { type Form, useForm } from "../ui/forms/form.ts";
import { type MailSettings, mailSettingsQuery } from "./queries.ts";

const valuesOf = (settings: MailSettings) => ({
  host: settings.host ?? "",
  port: settings.port as number | null,
  security: settings.security,
  userName: settings.userName ?? "",
  /** Told when it is typed, and never read. */
  password: "",
  sender: settings.sender ?? "",
  membersSend: settings.membersSend,
  replyAddress: settings.replyAddress ?? "",
});

export type MailValues = ReturnType<typeof valuesOf>;

/** How mail is sent, as it is typed; no browser keeps it half written, for there may be a password in it. */
export function useMailForm(settings: MailSettings): Form<MailValues> {
  const { saved } = useWords({ saved: everyday.saved });
  const save = useCommand("PATCH /mail-settings", {
    touches: () => [{ kind: "setting", id: "mail" }],
    failed: () => true,
    done: (after) => {
      queryClient.setQueryData(mailSettingsQuery.queryKey, after);
      toast(saved);
    },
  });
  return useForm({
    place: null,
    initial: valuesOf(settings),
    schema: EditMailSettings,
    sent: (values) => askedOf(settings, values),
    submit: (values) => save.runAndWait(askedOf(settings, values) as InputOf<"PATCH /mail-settings">), // checked by the schema
  });
}

/** What of the form is sent: an empty password is none typed. */
export function askedOf(
  { isByEnvironment, version }: Pick<MailSettings, "isByEnvironment" | "version">,
  { password, membersSend, replyAddress, ...values }: MailValues,
) {
  const chosen = { membersSend, replyAddress: replyAddress.trim() || null };
  if (isByEnvironment) return { ...chosen, version };
  return {
    ...values,
    host: values.host.trim() || null,
    userName: values.userName.trim() || null,
    sender: values.sender.trim() || null,
    ...(password !== "" && { password }),
    ...chosen,
    version,
  };
}
