import { queryOptions, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { locales } from "@trato/domain/format.ts";
import { deviceName } from "@trato/domain/identity/device.ts";
import { callAuth } from "../platform/api.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { useForm } from "../ui/forms/form.ts";
import { EntryForm, EntryLink } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";

const page = getRouteApi("/not-me");

type Told = { createdAt: string; userAgent: string | null; ipAddress: string | null };

const toldQuery = (token: string) =>
  queryOptions({
    queryKey: ["told-sign-in", token],
    queryFn: async () => (await callAuth("told-sign-in", { token })) as Told, // as the server answers
    retry: false,
  });

/** Where the mail about a sign-in leads: whoever reads it says that it was somebody else. Opening the page alone changes nothing. */
export function NotMePage() {
  const t = useWords(entryWords);
  const language = useLanguage();
  const { token = "" } = page.useSearch();
  const { data: told, error } = useQuery(toldQuery(token));
  if (error) {
    return (
      <EntryFrame title={t.wasItYou} text={error.message}>
        <EntryLink to={paths.forgotPassword()}>{t.otherLink}</EntryLink>
      </EntryFrame>
    );
  }
  if (!told) return <EntryFrame title={t.wasItYou} />;
  const when = new Intl.DateTimeFormat(locales[language], { dateStyle: "medium", timeStyle: "short" });
  const device = deviceName(told.userAgent, language);
  const text = t.signInWas(device, when.format(new Date(told.createdAt)), told.ipAddress ?? "?");
  return (
    <EntryFrame title={t.wasItYou} text={text}>
      <NotMe token={token} />
    </EntryFrame>
  );
}

function NotMe({ token }: { token: string }) {
  const t = useWords(entryWords);
  const go = useGo();
  const form = useForm({
    initial: {},
    place: null,
    submit: async () => {
      const { address } = (await callAuth("deny-told-sign-in", { token })) as { address: string }; // as the server answers
      go(address, { replace: true });
    },
  });
  return (
    <EntryForm form={form} submitLabel={t.notMe} otherWay={<EntryLink to={paths.signIn()}>{t.wasMe}</EntryLink>}>
      <p className="text-quiet text-pretty">{t.notMeText}</p>
    </EntryForm>
  );
}
