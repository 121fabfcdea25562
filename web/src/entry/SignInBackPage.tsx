import { queryOptions, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ownAddress } from "@trato/domain/identity/own-address.ts";
import { useEffect } from "react";
import { ApiError, callAuth } from "../platform/api.ts";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { useForm } from "../ui/forms/form.ts";
import { EntryForm, EntryLink } from "./EntryForm.tsx";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";
import { SignInCode } from "./SignInCode.tsx";

const page = getRouteApi("/sign-in/back/$slug");

/** In, with an address to go on to; a code is missing; or whom to connect with which account. */
type Back =
  | { next: string; secondFactor?: never; connects?: never }
  | { next: string; secondFactor: true; connects?: never }
  | { connects: { person: string; account: string }; secondFactor?: never; next?: never };

/** What the provider gave is handed on once: it is good for one time. */
const backQuery = (workspace: string) =>
  queryOptions({
    queryKey: ["sign-in/provider/back", workspace],
    queryFn: async () => (await callAuth("sign-in/provider/back", { workspace, query: location.search })) as Back, // as the server answers
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Where a company's provider sends somebody back to. */
export function SignInBackPage() {
  const t = useWords(entryWords);
  const { slug } = page.useParams();
  const { data: back, error } = useQuery(backQuery(slug));
  const next = back?.next;
  const isIn = next !== undefined && !back?.secondFactor;
  useEffect(() => {
    if (isIn) location.replace(ownAddress(next) ?? "/"); // a fresh start: nothing of another session stays in memory
  }, [isIn, next]);
  if (error) return <NotIn error={error} slug={slug} />;
  if (back?.secondFactor)
    return (
      <SignInCode
        enter={() => location.replace(ownAddress(back.next) ?? "/")}
        back={() => location.replace(paths.signIn(back.next))}
      />
    );
  if (back?.connects) return <Connect slug={slug} {...back.connects} />;
  return <EntryFrame title={t.almostThere} />;
}

function NotIn({ error, slug }: { error: Error; slug: string }) {
  const t = useWords(entryWords);
  const isToConnect = error instanceof ApiError && error.code === "provider.prove";
  const next = paths.workspace(slug) + (isToConnect ? "/settings/account" : "");
  return (
    <EntryFrame title={t.notIn} text={error.message}>
      <Button render={<Link to={paths.signIn(next)} />} className="h-9">
        {t.backToSignIn}
      </Button>
    </EntryFrame>
  );
}

type ConnectProps = { slug: string; person: string; account: string };

/** Whoever was signed in at the provider is read before it counts: it may have been somebody else. */
function Connect({ slug, person, account }: ConnectProps) {
  const t = useWords(entryWords);
  const ownPage = `${paths.workspace(slug)}/settings/account`;
  const form = useForm({
    initial: {},
    place: null,
    submit: async () => {
      await callAuth("provider/connect", {});
      location.replace(ownPage);
    },
  });
  return (
    <EntryFrame title={t.connectTitle} text={t.connectText(person, account)}>
      <EntryForm form={form} submitLabel={t.connect} otherWay={<EntryLink to={ownPage}>{t.connectNot}</EntryLink>}>
        {null}
      </EntryForm>
    </EntryFrame>
  );
}
