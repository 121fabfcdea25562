import { keyFrom } from "../read-body.ts";
import { isObject, type Values } from "../values.ts";
import type { CallPart } from "./call-part.ts";
import type { PresetName } from "./presets.ts";
import { wordPressBody } from "./wordpress-body.ts";

/** What calls of a provider tell of, where its bodies are not simply what was filled in. */
export const providerCalls: Partial<Record<PresetName, (body: Values) => CallPart[]>> = {
  meta: metaLeads,
  linkedin: linkedInLeads,
  google: googleLead,
  tiktok: tikTokLeads,
  typeform: typeformResponse,
  wordpress: wordPressEntry,
};

const partsIn = (list: unknown): Values[] => [list].flat().filter(isObject);
const otherEvent = (body: Values): CallPart[] => [{ key: null, body, isNothing: "other_event" }];

/** Source: Meta for Developers, "Webhooks for Leads" (Retrieving leads): each change of the field `leadgen` brings the ids of one lead. */
function metaLeads(body: Values): CallPart[] {
  const leads = partsIn(body["entry"])
    .flatMap((entry) => partsIn(entry["changes"]))
    .filter(({ field }) => field === "leadgen")
    .flatMap(({ value }) => partsIn(value));
  const parts = leads.flatMap((lead) => fetchedBy(lead, keyFrom(lead["leadgen_id"])));
  return parts.length > 0 ? parts : otherEvent(body);
}

/** Source: LinkedIn Marketing API, "Lead Sync" (lead notifications). */
function linkedInLeads(body: Values): CallPart[] {
  const { leadGenFormResponse, leadAction = "CREATED" } = body;
  const urn = keyFrom(leadGenFormResponse);
  return urn && leadAction === "CREATED" ? fetchedBy(body, urn, urn.replace(/^urn:li:\w+:/, "")) : otherEvent(body);
}

/** A part that brings but the id by which the lead is asked for; an id has no sign that means something in an address. */
function fetchedBy(body: Values, key: string | null, fetchedAs = key): CallPart[] {
  return key && fetchedAs && /^[\w-]{1,200}$/.test(fetchedAs) ? [{ key, body, fetchedAs }] : [];
}

/** Source: Google Ads, "Lead form extension webhook integration" (Implementation). Its key proves the call, and is nobody's answer. */
function googleLead({ google_key: _, ...body }: Values): CallPart[] {
  const part = { key: keyFrom(body["lead_id"]), body };
  return [body["is_test"] === true ? { ...part, isNothing: "test" } : part];
}

/** Source: TikTok API for Business, "Lead generation webhooks": each entry is a lead, with what was filled in as its changes. */
function tikTokLeads(body: Values): CallPart[] {
  const entries = partsIn(body["entry"]).filter(({ changes }) => Array.isArray(changes));
  if (entries.length === 0) return otherEvent(body);
  return entries.map((entry) => ({ key: keyFrom(entry["lead_id"] ?? entry["id"]), body: entry }));
}

/** Source: Typeform Developers, "Example webhook payload". Which of its endings was shown is nobody's answer. */
function typeformResponse(body: Values): CallPart[] {
  const { event_type: event, form_response: response } = body;
  if (event !== "form_response" || !isObject(response)) return otherEvent(body);
  const { ending: _, variables, ...said } = response;
  const whole = { ...typeformVariables(variables), ...said };
  return [{ key: keyFrom(response["token"]) ?? keyFrom(body["event_id"]), body: whole }];
}

/** What a form counted or put together is not what somebody answered, even where it is called `name`. */
const typeformVariables = (variables: unknown): Values =>
  Object.fromEntries(
    partsIn(variables).flatMap(({ key, type, ...held }) =>
      typeof key === "string" && typeof type === "string" ? [[`variable ${key}`, held[type]]] : [],
    ),
  );

/** An entry that was kept has a number, by its form; what was only sent on has none. */
function wordPressEntry(body: Values): CallPart[] {
  const form = keyFrom(body["form_id"]);
  const entry = keyFrom(body["entry_id"]) ?? (body["date_created"] ? keyFrom(body["id"]) : null);
  return [{ key: entry && [form, entry].filter(Boolean).join(" "), body: wordPressBody(body) }];
}
