import { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Language } from "@trato/domain/words.ts";
import * as z from "zod/mini";
import type { KioskLock } from "./kiosk-lock.ts";

/** What a visitor types of themselves. */
export type VisitorValues = {
  contactName: string;
  companyName: string;
  email: string;
  phone: string;
  description: string;
  agrees: boolean;
};

export const noVisitor: VisitorValues = {
  contactName: "",
  companyName: "",
  email: "",
  phone: "",
  description: "",
  agrees: false,
};

type Setting = { tradeShow: KioskLock["tradeShow"]; key: string; language: Language };

/** What is sent of it: what was left empty is left out, and what was agreed to goes along in its words. */
export function visitorLead({ agrees, ...typed }: VisitorValues, { tradeShow, key, language }: Setting) {
  const said = Object.entries(typed).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()] as const] : []));
  return {
    tradeShowId: tradeShow.id,
    key,
    capturedAt: new Date().toISOString() as Moment, // toISOString writes moments
    ...Object.fromEntries(said),
    language,
    isByVisitor: true,
    ...(agrees && tradeShow.consent && { consent: tradeShow.consent }),
  };
}

type Given = { contactName?: unknown; email?: unknown; phone?: unknown; consent?: unknown };

/** A visitor says who they are, how to reach them, and agrees where there is something to agree to. */
export const visitorSchema = ({ consent }: Pick<KioskLock["tradeShow"], "consent">) =>
  CaptureLead.check(
    z.refine<Given>((given) => Boolean(given.contactName), { path: ["contactName"] }),
    z.refine<Given>((given) => Boolean(given.email ?? given.phone), { path: ["email"] }),
    z.refine<Given>((given) => Boolean(given.consent) || !consent, { path: ["agrees"] }),
  );
