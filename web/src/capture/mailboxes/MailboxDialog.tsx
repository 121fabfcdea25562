import {
  CreateMailbox,
  CreateOwnMailbox,
  EditMailbox,
  EditOwnMailbox,
} from "@trato/domain/capture/mailboxes/inputs.ts";
import type { InputOf } from "../../platform/api.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { FolderLines } from "./FolderLines.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { mailboxRoutes, type Whose } from "./mailbox-routes.ts";
import { askedOf, type MailboxValues, unset, valuesOf } from "./mailbox-values.ts";
import { MailboxFields } from "./MailboxFields.tsx";
import type { Mailbox } from "./queries.ts";

export const touchesMailbox = () => [{ kind: "setting" as const, id: "mailboxes" }];

type MailboxDialogProps = { mailbox: Mailbox | null; whose?: Whose; onClose: () => void };

/** A new mailbox, or how one stands and how it is read; no browser keeps it half written, for there is a password in it. */
export function MailboxDialog({ mailbox, whose = "company", onClose }: MailboxDialogProps) {
  return mailbox ? (
    <EditMailboxDialog mailbox={mailbox} whose={whose} onClose={onClose} />
  ) : (
    <NewMailbox whose={whose} onClose={onClose} />
  );
}

function NewMailbox({ whose, onClose }: { whose: Whose; onClose: () => void }) {
  const t = useWords(mailboxWords);
  const create = useCommand(mailboxRoutes[whose].create, {
    touches: touchesMailbox,
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<MailboxValues>({
    place: null,
    initial: unset,
    schema: whose === "mine" ? CreateOwnMailbox : CreateMailbox,
    sent: (values) => askedOf(values, whose),
    submit: (values) =>
      create.runAndWait({ ...askedOf(values, whose), id: newId<"mailboxes">() } as InputOf<"POST /mailboxes">), // checked by the schema
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newMailbox} submitLabel={t.create} size="lg">
      <MailboxFields form={form} mailboxId={null} whose={whose} />
    </FormDialog>
  );
}

function EditMailboxDialog({ mailbox, whose, onClose }: { mailbox: Mailbox; whose: Whose; onClose: () => void }) {
  const t = useWords(mailboxWords);
  const { id: mailboxId, version } = mailbox;
  const edit = useCommand(mailboxRoutes[whose].edit, {
    touches: touchesMailbox,
    failed: () => true,
    done: onClose,
  });
  const asked = (values: MailboxValues) => ({ ...askedOf(values, whose), mailboxId, version });
  const form = useForm<MailboxValues>({
    place: null,
    initial: valuesOf(mailbox),
    schema: whose === "mine" ? EditOwnMailbox : EditMailbox,
    sent: asked,
    submit: (values) => edit.runAndWait(asked(values) as InputOf<"PATCH /mailboxes/:mailboxId">), // checked by the schema
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editMailbox} submitLabel={t.save} size="lg">
      <FolderLines mailbox={mailbox} whose={whose} />
      <MailboxFields form={form} mailboxId={mailboxId} whose={whose} />
    </FormDialog>
  );
}
