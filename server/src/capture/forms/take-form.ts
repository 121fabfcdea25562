import { type Answers, ownNames, readAnswers, type ReadAnswers } from "@trato/domain/capture/forms/read-answers.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { suspicionOf } from "@trato/domain/capture/forms/suspicion.ts";
import type { Language } from "@trato/domain/words.ts";
import { keepArrived } from "../../platform/contents/contents-place.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import type { Arrived } from "../../platform/contents/receive.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { attachMissing } from "../attach-missing.ts";
import { receiveLead } from "../receive-lead.ts";
import { hasProof } from "./proof-of-work.ts";
import type { ArrivedFile } from "./read-multipart.ts";
import { readTicket } from "./form-ticket.ts";
import type { OpenForm } from "./open-form.ts";
import { receiveForm } from "./receive-form.ts";

/** What somebody sent by a form: null where it could not be read. */
export type Sending = {
  content: Arrived;
  answers: Answers | null;
  /** Null where it came in a way that brings none. */
  files: readonly ArrivedFile[] | null;
  /** In which language he read it. */
  language: Language;
  /** From which address of the network. */
  address: string;
  origin: Origin;
};

/** Takes in what was sent by a form, unless there is something for the visitor to look at again: that is answered. */
export async function takeForm(edge: Edge, opened: OpenForm, sending: Sending): Promise<ReadAnswers["problems"]> {
  const { answers, language } = sending;
  if (!answers) return keepUnreadable(edge, opened, sending);
  const { form, theirs } = opened;
  const files = filesAsked(form, sending);
  const given = files && files.map(({ content, ...file }) => ({ ...content, ...file }));
  const { lead, consent, problems } = readAnswers(form, answers, { language, theirs, files: given });
  if (!lead) return problems;
  const ticket = readTicket(edge.site, form.id, answers.get(ownNames.ticket)?.[0] ?? "");
  const isProven = form.asksProof ? await hasProof(edge.site, ticket, answers) : null;
  const trap = (answers.get(ownNames.trap) ?? []).join("");
  await keeping(edge, opened, sending, async (ctx) => {
    const seconds = ticket && (Date.parse(ctx.now) - ticket.givenAt) / 1_000;
    const suspicion = suspicionOf({ trap, seconds, isProven });
    const received = await receiveForm(ctx, {
      form,
      lead,
      consent,
      ticket,
      suspicion,
      address: sending.address,
      raw: sending.content,
    });
    if (received.isNew) await attachMissing(ctx, received.arrivalId, files ?? []);
  });
  return problems;
}

/** Whatever else was sent along lies in the raw copy alone. */
const filesAsked = ({ questions }: WebForm, { files }: Sending): Sending["files"] =>
  files?.filter(({ question }) => questions.some(({ kind, name }) => kind === "file" && name === question)) ?? null;

async function keepUnreadable(edge: Edge, opened: OpenForm, sending: Sending): Promise<ReadAnswers["problems"]> {
  const { form } = opened;
  const come = { source: "form", channel: form.name, key: null, title: form.name, sender: null } as const;
  await keeping(edge, opened, sending, (ctx) =>
    receiveLead(ctx, { ...come, found: { waits: "unreadable" }, raw: sending.content }),
  );
  return new Map();
}

/** The content is in its place before a transaction names it. Trato itself brings it in: nobody is signed in. */
async function keeping(
  edge: Edge,
  { workspaceId }: OpenForm,
  { content, files, origin }: Sending,
  work: (ctx: Context) => Promise<unknown>,
): Promise<void> {
  for (const each of [content, ...(files ?? []).map((file) => file.content)])
    await keepArrived(edge.site.contents, workspaceId, each);
  await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    await keepHeld(ctx, content);
    await work(ctx);
  });
}
