import { type Obstacle, obstacle } from "../../errors.ts";
import type { Pair } from "../../words.ts";
import { emptyMapping, type Mapping } from "./mapping.ts";
import type { Signature } from "./signatures.ts";

type Preset = {
  words: Pair<string>;
  /** How its calls may prove from whom they come; the first if nothing else is chosen. */
  signatures: readonly [Signature, ...Signature[]];
  /** The header in which its proof stands, where that is chosen and nothing else is. */
  header?: string;
  /** What is made of its bodies until somebody maps them otherwise. */
  mapping: Mapping;
  /** Its calls bring ids: what was filled in is fetched with a token of its sender's. */
  isFetched?: boolean;
  /** It makes sure of the address by a call that must be answered, with a text that is entered there or with its secret. */
  verifies?: "by_text" | "by_secret";
};

type To = Mapping["rules"][string];

const within = (path: string, rules: Record<string, To>): Mapping["rules"] =>
  Object.fromEntries(Object.entries(rules).map(([name, to]) => [`${path}/${name}`, to]));

const ignored = (...paths: string[]): Mapping["rules"] =>
  Object.fromEntries(paths.map((path) => [`/${path}`, "ignore" as const]));

const mapped = (rules: Mapping["rules"], constants: Mapping["constants"] = {}): Mapping => ({
  rules,
  constants,
  readsNames: true,
});

/** What advertisements ask for, under the names that do not depend on the language of the form. */
const asked: Record<string, To> = {
  FULL_NAME: "contactName",
  FIRST_NAME: "firstName",
  LAST_NAME: "lastName",
  EMAIL: "email",
  WORK_EMAIL: "email",
  PHONE_NUMBER: "phone",
  WORK_PHONE: "phone",
  WORK_PHONE_NUMBER: "phone",
  COMPANY_NAME: "companyName",
  JOB_TITLE: "jobTitle",
  STREET_ADDRESS: "street",
  CITY: "city",
  REGION: "state",
  STATE: "state",
  POSTAL_CODE: "zip",
  ZIP_CODE: "zip",
  COUNTRY: "country",
};

const inSmall = Object.fromEntries(Object.entries(asked).map(([name, to]) => [name.toLowerCase(), to]));

/** What an entry or a form of WordPress tells of itself, and nobody filled in. */
const technical = [
  "id form_id entry_id post_id date_created date_updated is_starred is_read ip user_agent created_by status currency",
  "source_id payment_status payment_date payment_amount payment_method transaction_id transaction_type is_fulfilled",
  "_wpcf7 _wpcf7_version _wpcf7_locale _wpcf7_unit_tag _wpcf7_container_post _wpcf7_posted_data_hash g-recaptcha-response",
  "form/id meta/date meta/time meta/user_agent meta/remote_ip meta/credit",
].flatMap((names) => names.split(" "));

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
    mapping: mapped(ignored("timestamp", "data/timestamp")),
  },
  meta: {
    words: { en: "Meta lead ads (Facebook, Instagram)", es: "Anuncios de Meta para clientes (Facebook, Instagram)" },
    signatures: ["meta"],
    isFetched: true,
    verifies: "by_text",
    mapping: mapped(
      {
        ...within("/field_data", inSmall),
        "/campaign_name": "campaign",
        ...ignored("id", "created_time", "ad_id", "adset_id", "campaign_id", "form_id", "is_organic"),
      },
      { source: "Meta" },
    ),
  },
  linkedin: {
    words: { en: "LinkedIn lead gen forms", es: "Formularios de contacto de LinkedIn" },
    signatures: ["linkedin"],
    isFetched: true,
    verifies: "by_secret",
    mapping: mapped(
      { ...within("/answers", { ...asked, LINKEDIN_PROFILE_LINK: "website" }), ...ignored("id", "submittedAt") },
      { source: "LinkedIn" },
    ),
  },
  google: {
    words: { en: "Google Ads lead form", es: "Formulario de clientes de Google Ads" },
    signatures: ["google"],
    mapping: mapped(
      {
        ...within("/user_column_data", asked),
        ...ignored("lead_id", "api_version", "is_test", "lead_stage", "lead_submit_time"),
      },
      { source: "Google Ads" },
    ),
  },
  tiktok: {
    words: { en: "TikTok lead generation", es: "Generación de clientes de TikTok" },
    signatures: ["tiktok", "none"], // apps of TikTok for Developers sign; of the leads of its API for Business that is not said
    mapping: mapped(
      {
        ...within("/changes", inSmall),
        "/campaign_name": "campaign",
        ...ignored("id", "lead_id", "create_time", "page_id", "advertiser_id", "campaign_id", "adgroup_id", "ad_id"),
      },
      { source: "TikTok" },
    ),
  },
  typeform: {
    words: { en: "Typeform", es: "Typeform" },
    signatures: ["typeform"],
    mapping: mapped(ignored("form_id", "token", "landed_at", "submitted_at"), { source: "Typeform" }),
  },
  wordpress: {
    words: {
      en: "WordPress form (Contact Form 7, Gravity Forms, WPForms, Elementor)",
      es: "Formulario de WordPress (Contact Form 7, Gravity Forms, WPForms, Elementor)",
    },
    signatures: ["token", "none"],
    header: "x-webhook-secret",
    mapping: mapped(
      {
        "/form/name": "line",
        ...ignored(...technical),
      },
      { medium: "Website" },
    ),
  },
  automation: {
    words: { en: "Zapier, Make, n8n", es: "Zapier, Make, n8n" },
    signatures: ["token", "hmac", "none"],
    header: "x-webhook-secret",
    mapping: emptyMapping,
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[]; // the keys of the list

export const presetOf = (name: PresetName): Preset => presets[name];

/** Whether it is chosen in which header the proof stands. */
export const choosesHeader = (signature: Signature): boolean => signature === "token" || signature === "hmac";

/** What stands in the way of proving calls so: their sender does not, or it is not said in which header. */
export function obstacleToSigning(signing: {
  preset: PresetName;
  signature: Signature;
  header: string | null;
}): Obstacle | null {
  const { preset, signature, header } = signing;
  if (!presetOf(preset).signatures.includes(signature))
    return obstacle("invalid", "webhook.signature", { path: "signature" });
  return choosesHeader(signature) && header === null
    ? obstacle("invalid", "webhook.header_missing", { path: "header" })
    : null;
}

/** What stands in the way of an access token: nothing is fetched from there. */
export function obstacleToAccessToken({ preset }: { preset: PresetName }): Obstacle | null {
  return presetOf(preset).isFetched ? null : obstacle("conflict", "webhook.not_fetched");
}

/** Whether only its sender can say the secret: it is the one by which he proves all that he sends. */
export const isSecretGiven = (signature: Signature): boolean =>
  signature === "meta" || signature === "linkedin" || signature === "tiktok";

/** What stands in the way of a secret that somebody brings, or leaves to us: the shape that its kind of signature asks for. */
export function obstacleToSecret(signature: Signature, secret: string | undefined): Obstacle | null {
  if (secret === undefined)
    return isSecretGiven(signature) ? obstacle("invalid", "webhook.secret_needed", { path: "secret" }) : null;
  const isRight = signature !== "standard" || /^(whsec_)?[A-Za-z0-9+/]{11,}={0,2}$/.test(secret);
  return isRight ? null : obstacle("invalid", "webhook.secret_shape", { path: "secret" });
}
