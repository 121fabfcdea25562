import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SigningWay } from "@trato/domain/sales/signature/signature-record.ts";
import { consentWords } from "@trato/domain/sales/signature/signature-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { OutputOf } from "../../../platform/api.ts";
import { useCommand } from "../../../platform/commands.ts";
import { queryClient } from "../../../platform/queries.ts";
import { useLanguage, useWords } from "../../../platform/words.ts";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import { Segments } from "../../../ui/Segments.tsx";
import { type Offer, portalSigningQuery } from "../../queries.ts";
import type { ChoosingOffer } from "../choices/use-choosing.ts";
import { CodeByMail } from "./CodeByMail.tsx";
import { DrawSignature } from "./DrawSignature.tsx";
import { signWords } from "./sign-labels.ts";

type SignOfferProps = {
  offer: Offer;
  token: string;
  /** What it comes to, as the customer has chosen. */
  total: string;
  chosen: Pick<ChoosingOffer, "choices" | "totals" | "choose">;
  onClose: () => void;
  onAccepted: (offer: OutputOf<"GET /portal/:token">) => void;
};

/** The customer says yes, and signs it: drawn, by the typed name, or by a code that comes by mail. */
export function SignOffer({ offer, token, total, chosen, onClose, onAccepted }: SignOfferProps) {
  const t = useWords(signWords);
  const language = useLanguage();
  const { data: signing } = useQuery({ ...portalSigningQuery(token), retry: false });
  const [way, setWay] = useState<SigningWay>(isTouched() ? "drawn" : "typed");
  const accept = useCommand("POST /portal/:token/accept", {
    failed: () => true,
    done: (accepted) => {
      void queryClient.invalidateQueries({ queryKey: portalSigningQuery(token).queryKey });
      onAccepted(accepted);
    },
  });
  const form = useForm<Typed>({
    initial: { name: "", picture: null, code: "" },
    place: null,
    submit: ({ name, picture, code }) =>
      accept.runAndWait({
        token,
        name,
        version: offer.version,
        ...(chosen.choose && { choices: [...chosen.choices], total: chosen.totals.total }),
        ...(way === "drawn" && picture && { signature: picture }),
        ...(way === "code" && { code }),
      }),
  });
  const ways = signing?.ways ?? ["drawn", "typed"];
  const number = { number: offer.number, version: offer.versionNumber, total };
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={t.title}
      description={speak(consentWords, "consent", language, number)}
      submitLabel={t.accept}
      isIncomplete={!isComplete(form.values, way)}
      instead={null}
    >
      <Field label={t.yourName} error={form.errorOf("name")}>
        <Input {...form.bind("name")} autoComplete="name" startsFocused />
      </Field>
      <Segments
        label={t.ways}
        segments={ways.map((value) => ({ value, label: t[value] }))}
        value={way}
        onChange={setWay}
      />
      {way === "typed" && <TypedName name={form.values.name} />}
      {way === "drawn" && <DrawSignature onDrawn={form.bind("picture").onChange} />}
      {way === "code" && signing?.codeTo && (
        <CodeByMail token={token} to={signing.codeTo} {...form.bind("code")} error={form.errorOf("code")} />
      )}
      <p className="text-sm text-faint">{t.kept}</p>
    </FormDialog>
  );
}

type Typed = { name: string; picture: string | null; code: string };

function isComplete({ name, picture, code }: Typed, way: SigningWay): boolean {
  if (name.trim() === "") return false;
  if (way === "drawn") return picture !== null;
  return way === "typed" || code.length === 6;
}

/** A device that is worked with the finger. */
const isTouched = (): boolean => window.matchMedia("(pointer: coarse)").matches;

function TypedName({ name }: { name: string }) {
  const t = useWords(signWords);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex min-h-16 items-center justify-center rounded-md bg-card px-3 py-2 text-center font-serif text-2xl italic shadow-card wrap-anywhere">
        {name}
      </p>
      <p className="text-sm text-quiet">{t.asTyped}</p>
    </div>
  );
}
