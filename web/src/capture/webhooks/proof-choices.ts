import { choosesHeader, isSecretGiven, type PresetName, presetOf } from "@trato/domain/capture/webhooks/presets.ts";
import { encodings, type Signature } from "@trato/domain/capture/webhooks/signatures.ts";
import type { useWords } from "../../platform/words.ts";
import type { Option } from "../../ui/fields/Select.tsx";
import type { webhookWords } from "./webhook-labels.ts";

type Said = ReturnType<typeof useWords<typeof webhookWords>>;

/** How calls of a sender may be proven, in words. */
export function proofChoices(preset: PresetName, t: Said): Option<Signature>[] {
  const words: Partial<Record<Signature, string>> = {
    none: t.noProof,
    token: t.token,
    hmac: t.hmac,
    standard: t.standard,
  };
  return presetOf(preset).signatures.map((value) => ({ value, label: words[value] ?? t.providersOwn }));
}

export const encodingChoices = encodings.map((value) => ({ value, label: value }));

/** What is asked besides: in which header the proof stands, and how it is written. */
export const asksOf = (signature: Signature) => ({
  header: choosesHeader(signature),
  encoding: signature === "hmac",
  secret: signature !== "none",
  /** Only its sender can say it. */
  isGiven: isSecretGiven(signature),
});
