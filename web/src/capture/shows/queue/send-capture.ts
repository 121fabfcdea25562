import type { KeptLead } from "@trato/domain/capture/shows/inputs.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Owner } from "./device-store.ts";
import type { Capture, Failure, QueueEvent, Sending } from "./queue.ts";

/** In whose name it is sent, and in which language the server answers. */
export type Sender = Owner & { language: Language };

const patience = { lead: 30_000, photo: 180_000 };

/** Sends a lead, or a photo of one, and says what became of it. What is no answer of Trato's, as a hall's own page, is none. */
export async function sendCapture(
  sender: Sender,
  capture: Capture,
  { sending, photo }: { sending: Sending; photo: Blob | null },
): Promise<QueueEvent> {
  const failed = (failure: Failure): QueueEvent => ({ is: "failed", sending, failure });
  const { key, photoId } = sending;
  if (photoId !== null && !photo) return { is: "photo_received", key, photoId }; // thrown away meanwhile
  const answer = await ask(sender, photo && photoId ? photoRequest(capture, photoId, photo) : leadRequest(capture));
  if (!answer) return failed({ how: "unreachable" });
  const isThere = answer.body["code"] === "record.duplicate";
  if (isThere && photoId === null && capture.lead.tradeShowId === null) return { is: "received", key, leadId: key };
  const failure = failureOf(answer, photoId !== null);
  if (failure) return failed(failure);
  if (photoId !== null) return { is: "photo_received", key, photoId };
  const leadId = answer.body["id"];
  return typeof leadId === "string" ? { is: "received", key, leadId } : failed(waitsThere(sender));
}

type Request = { address: string; content: BodyInit; type: string; patience: number };

function leadRequest({ lead: { tradeShowId, ...lead } }: Capture): Request {
  const isOfShow = tradeShowId !== null;
  const address = isOfShow ? `/api/trade-shows/${tradeShowId}/leads` : "/api/leads";
  const content = JSON.stringify(isOfShow ? lead : plainLead(lead));
  return { address, content, type: "application/json", patience: patience.lead };
}

const longestTitle = 200;

/** A lead of no show has its key as id: what is sent again is there already. */
function plainLead({
  key,
  capturedAt: _,
  nextStep: __,
  isByVisitor: ___,
  consent: ____,
  ...said
}: Omit<KeptLead, "tradeShowId">) {
  const { companyName, contactName, email, phone, description } = said;
  const called = [companyName, contactName, email, phone, description].find(Boolean) ?? "";
  return { id: key, title: called.split("\n", 1)[0]?.slice(0, longestTitle).toWellFormed(), ...said };
}

function photoRequest({ stage, lead }: Capture, id: string, content: Blob): Request {
  const leadId = stage.is === "received" ? stage.leadId : "";
  const name = `${lead.capturedAt.slice(0, 10)} ${id.slice(-4)}.jpg`;
  const address = `/api/leads/${leadId}/files?${new URLSearchParams({ id, name })}`;
  return { address, content, type: content.type || "image/jpeg", patience: patience.photo };
}

type Answer = { status: number; body: Readonly<Record<string, unknown>> };

async function ask(
  { slug, memberId, language }: Sender,
  { address, content, type, patience: most }: Request,
): Promise<Answer | null> {
  const headers = {
    Accept: "application/json",
    "Accept-Language": language,
    "Content-Type": type,
    "X-Workspace": slug,
    "X-Member": memberId,
  };
  try {
    const response = await fetch(address, {
      method: "POST",
      headers,
      body: content,
      signal: AbortSignal.timeout(most),
    });
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? { status: response.status, body: body as Answer["body"] } : null; // an object, as just asked
  } catch {
    return null;
  }
}

/** What stands in the way, if anything does. */
function failureOf({ status, body }: Answer, isPhoto: boolean): Failure | null {
  const { code, detail, errors } = body;
  if (status < 300) return null;
  if (isPhoto && code === "record.duplicate") return null; // it is there already
  if (status === 401 || code === "workspace.not_yours") return { how: "signed_out" };
  if (status >= 500 || status === 408 || status === 429 || code === "record.busy") return { how: "unreachable" };
  return {
    how: "refused",
    trouble: { message: typeof detail === "string" ? detail : String(code), fields: fieldsIn(errors) },
  };
}

function fieldsIn(errors: unknown): Record<string, string> {
  if (!Array.isArray(errors)) return {};
  return Object.fromEntries(
    errors.map(({ path, message }: { path: string; message: string }) => [path, message]), // the shape of every problem document
  );
}

const waitsThere = ({ language }: Sender): Failure => ({
  how: "refused",
  trouble: {
    message: {
      en: "It has arrived, and waits in the office for somebody to look at it.",
      es: "Ha llegado, y espera en la oficina a que alguien lo mire.",
    }[language],
    fields: {},
  },
});
