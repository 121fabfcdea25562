import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { AcceptInvitation } from "@trato/domain/identity/inputs.ts";
import { call, type OutputOf } from "../platform/api.ts";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { currentLanguage, useWords } from "../platform/words.ts";
import { reading } from "../platform/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { useForm } from "../ui/forms/form.ts";
import { Input } from "../ui/fields/Input.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";
import { NewPassword } from "./NewPassword.tsx";

const page = getRouteApi("/invitation/$token");

/** Somebody was invited: says into which workspace, and lets them choose name and password. */
export function InvitationPage() {
  const t = useWords(entryWords);
  const { token } = page.useParams();
  const { data, error } = useQuery(reading("GET /invitations/:token", { token }));
  if (error) {
    return (
      <EntryFrame title={t.invitationUseless} text={error.message}>
        <Button render={<Link to={paths.signIn()} />} className="h-9">
          {t.signIn}
        </Button>
      </EntryFrame>
    );
  }
  return data ? <JoinForm token={token} invitation={data} /> : null;
}

type JoinFormProps = { token: string; invitation: OutputOf<"GET /invitations/:token"> };

function JoinForm({ token, invitation }: JoinFormProps) {
  const t = useWords(entryWords);
  const { workspaceName, email, hasAccount } = invitation;
  const form = useForm({
    initial: { name: invitation.name, password: "" },
    place: null,
    schema: AcceptInvitation,
    sent: (values) => ({ token, ...values }),
    submit: async (values) => {
      const language = currentLanguage();
      const isOwn = language !== invitation.language;
      const { slug } = await call("POST /invitations/:token/accept", { token, ...values, ...(isOwn && { language }) });
      location.assign(paths.workspace(slug));
    },
  });
  const text = hasAccount ? t.invitationForAccount(email) : t.invitationText(email);
  return (
    <EntryFrame title={t.invitationTitle(workspaceName)} text={text}>
      <EntryForm form={form} submitLabel={t.join}>
        {hasAccount ? (
          <Field label={t.password} error={form.errorOf("password")}>
            <Input
              {...form.bind("password")}
              type="password"
              autoComplete="current-password"
              startsFocused
              className="h-9"
            />
          </Field>
        ) : (
          <>
            <Field label={t.yourName} error={form.errorOf("name")}>
              <Input {...form.bind("name")} autoComplete="name" startsFocused className="h-9" />
            </Field>
            <NewPassword {...form.bind("password")} label={t.password} error={form.errorOf("password")} />
          </>
        )}
      </EntryForm>
    </EntryFrame>
  );
}
