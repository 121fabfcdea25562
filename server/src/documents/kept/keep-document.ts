import { Readable } from "node:stream";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { holdContent } from "../../platform/contents/hold-content.ts";
import { keepArrived } from "../../platform/contents/contents-place.ts";
import { receiving } from "../../platform/contents/receive.ts";
import { readStored, type Stored } from "../../platform/contents/read-stored.ts";
import type { Context } from "../../platform/context.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { type Print, typeset } from "../../platform/print/typeset.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { storedIn } from "../../identity/company/read-logo.ts";
import { keptPrint, printOf } from "./kept-print.ts";

type DocumentId = Id<"kept_documents">;
type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

/** A document stays as it is printed now. Its PDF is made by a job as soon as this is written, and never again. */
export async function freezeDocument(ctx: Context, print: Print): Promise<DocumentId> {
  const id = ctx.newId<"kept_documents">();
  await insertOwn(ctx, "keptDocuments", {
    id,
    name: print.name,
    print: keptPrint(print),
    createdAt: ctx.now,
  }).execute();
  await enqueueJob(ctx, "keep_document", { documentId: id });
  return id;
}

/** A document as it was frozen: where its PDF lies, or what it is made from until that is there. */
export type FrozenDocument = {
  name: string;
  print: Print;
  pdf: { sha256: string; bytes: number; stored: Stored } | null;
};

export async function readFrozen(ctx: Context, id: DocumentId): Promise<FrozenDocument> {
  const document = own(ctx, "keptDocuments").select(["name", "print", "createdAt"]).where("id", "=", id);
  const { name, print, createdAt } = found(await document.executeTakeFirst());
  if (print === "") throw new Refusal("conflict", "sale.version_forgotten");
  return { name, print: { ...printOf(ctx, name, print), madeAt: createdAt }, pdf: await readPdf(ctx, id) };
}

/** Whether a document could not be read for whom it was for wanted to be forgotten. */
export const isOfForgotten = (error: unknown): boolean =>
  error instanceof Refusal && error.code === "sale.version_forgotten";

async function readPdf(ctx: Context, documentId: DocumentId): Promise<FrozenDocument["pdf"]> {
  const kept = own(ctx, "keptPdfs").select(["sha256", "bytes"]).where("documentId", "=", documentId);
  const pdf = await kept.executeTakeFirst();
  return pdf ? { ...pdf, stored: storedIn(ctx, pdf.sha256) } : null;
}

/** The job: makes the PDF once and keeps it, byte for byte; whoever comes later gets that one. Nothing is locked while it is made. */
export async function keepDocument(run: InTransaction, id: DocumentId): Promise<Buffer> {
  const { print, pdf, place, workspaceId } = await run(async (ctx) => ({
    ...(await readFrozen(ctx, id)),
    place: ctx.site.contents,
    workspaceId: ctx.workspace.id,
  }));
  const kept = pdf && (await readStored(pdf.stored));
  if (kept) return kept;
  const made = await typeset(print);
  const receipt = { folder: place.folder, claimed: "application/pdf", most: Infinity, expected: made.length };
  const first = await receiving(Readable.from([made]), receipt, async (arrived) => {
    await keepArrived(place, workspaceId, arrived);
    return run((ctx) => nameContent(ctx, id, arrived));
  });
  return (first && (await readStored(first.stored))) ?? made;
}

/** The first who has made it names what is kept. */
async function nameContent(ctx: Context, documentId: DocumentId, { sha256, bytes }: { sha256: string; bytes: number }) {
  await holdContent(ctx, sha256);
  const pdf = insertOwn(ctx, "keptPdfs", { documentId, sha256, bytes });
  await pdf.onConflict((twice) => twice.doNothing()).execute();
  return readPdf(ctx, documentId);
}
