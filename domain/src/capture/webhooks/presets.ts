import { type Obstacle, obstacle } from "../../errors.ts";
import type { Pair } from "../../words.ts";
import { emptyMapping, type Mapping } from "./mapping.ts";
import type { Signature } from "./signatures.ts";

type Preset = {
  words: Pair<string>;
  /** How its calls may prove from whom they come; the first if nothing else is chosen. */
  signatures: readonly [Signature, ...Signature[]];
  /** What is made of its bodies until somebody maps them otherwise. */
  mapping: Mapping;
};

/** From what calls may come, each with how it signs and what its bodies hold. */
export const presets = {
  plain: {
    words: { en: "Any system that sends JSON or a form", es: "Cualquier sistema que envíe JSON o un formulario" },
    signatures: ["none", "token", "hmac"],
    mapping: emptyMapping,
  },
  standard: {
    words: { en: "Standard Webhooks", es: "Standard Webhooks" },
    signatures: ["standard"],
    mapping: {
      rules: { "/timestamp": "ignore", "/data/timestamp": "ignore" },
      constants: {},
      readsNames: true,
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[]; // the keys of the list

export const presetOf = (name: PresetName): Preset => presets[name];

/** What stands in the way of proving calls so: their sender does not, or it is not said in which header. */
export function obstacleToSigning(signing: {
  preset: PresetName;
  signature: Signature;
  header: string | null;
}): Obstacle | null {
  const { preset, signature, header } = signing;
  if (!presetOf(preset).signatures.includes(signature))
    return obstacle("invalid", "webhook.signature", { path: "signature" });
  const isChosen = signature === "token" || signature === "hmac";
  return isChosen && header === null ? obstacle("invalid", "webhook.header_missing", { path: "header" }) : null;
}

/** What stands in the way of a secret that somebody brings: the shape that its kind of signature asks for. */
export function obstacleToSecret(signature: Signature, secret: string | undefined): Obstacle | null {
  if (signature !== "standard" || secret === undefined || /^(whsec_)?[A-Za-z0-9+/]{11,}={0,2}$/.test(secret))
    return null;
  return obstacle("invalid", "webhook.secret_shape", { path: "secret" });
}
