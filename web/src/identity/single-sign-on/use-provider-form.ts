import { everyday } from "@trato/domain/everyday.ts";
import { EditSignInProvider } from "@trato/domain/identity/inputs.ts";
import type { JoiningRole } from "@trato/domain/identity/single-sign-on.ts";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { type SignInProvider, signInProviderQuery } from "../queries.ts";

const valuesOf = (provider: SignInProvider): ProviderValues => ({
  label: provider.label,
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: "",
  domains: provider.domains,
  joinsAs: provider.joinsAs ?? "nobody",
  isEnough: provider.isEnough,
  isOnlyWay: !provider.allowsPasswords,
});

export type ProviderValues = Pick<SignInProvider, "label" | "issuer" | "clientId" | "domains" | "isEnough"> & {
  /** Told when it is typed, and never read. */
  clientSecret: string;
  joinsAs: JoiningRole | "nobody";
  isOnlyWay: boolean;
};

/** By which provider people come in, as it is typed; no browser keeps it half written, for there may be a secret in it. */
export function useProviderForm(provider: SignInProvider): Form<ProviderValues> {
  const { saved } = useWords({ saved: everyday.saved });
  const save = useCommand("PATCH /sign-in-provider", {
    touches: () => [{ kind: "setting", id: "sign-in-provider" }],
    failed: () => true,
    done: (after) => {
      queryClient.setQueryData(signInProviderQuery.queryKey, after);
      toast(saved);
    },
  });
  return useForm({
    place: null,
    initial: valuesOf(provider),
    schema: EditSignInProvider,
    sent: (values) => askedOf(provider.version, values),
    submit: (values) => save.runAndWait(askedOf(provider.version, values)),
  });
}

/** What of the form is sent: an empty secret is none typed. */
export function askedOf(version: number, { clientSecret, joinsAs, isOnlyWay, ...values }: ProviderValues) {
  return {
    ...values,
    ...(clientSecret !== "" && { clientSecret }),
    joinsAs: joinsAs === "nobody" ? null : joinsAs,
    allowsPasswords: !isOnlyWay,
    version,
  };
}
