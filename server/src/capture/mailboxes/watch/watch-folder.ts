import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import { waitBefore } from "@trato/domain/capture/mailboxes/mailbox-problems.ts";
import { isDatabaseAway } from "../../../platform/database/lost.ts";
import { tellFault } from "../../../platform/tell-lines.ts";
import { toldMessage } from "../../../platform/told-error.ts";
import { failureOf, openFolder, openMailbox, withCode } from "../open-mailbox.ts";
import { compareFolder } from "./compare-folder.ts";
import { at, type FolderPlace, noteState, readSettings } from "./folder-place.ts";
import { NotKept, takeMails } from "./take-mails.ts";

/** Reads a folder until told to stop: what lies in it, then whatever comes. A server that goes away is asked again, after longer and longer. */
export async function watchFolder(place: FolderPlace, over: AbortSignal): Promise<void> {
  for (let failures = 1; !over.aborted; failures++) {
    const failed = await readOn(place, over, () => (failures = 0)).catch((error: unknown) => error);
    if (over.aborted) return;
    const { problem, answer } = failureOf(failed);
    if (failed instanceof NotKept) tellFault(`${failed.message}: ${toldMessage(failed.cause)}`);
    else
      await at(place, "write", (ctx) => noteState(ctx, place, { state: "wrong", problem, answer })).catch(
        tellUnlessAway,
      );
    await pause(waitBefore(problem, Math.max(failures, 1)), undefined, { signal: over }).catch(() => undefined); // the end cuts it short
  }
}

function tellUnlessAway(error: unknown): void {
  if (!isDatabaseAway(error)) tellFault(`the state of a mailbox cannot be kept: ${toldMessage(error)}`);
}

async function readOn(place: FolderPlace, over: AbortSignal, reached: () => void): Promise<void> {
  const settings = await kept(() => at(place, "read", (ctx) => readSettings(ctx, place.mailboxId)));
  const client = await openMailbox(settings, place.tokens);
  const end = () => client.close();
  over.addEventListener("abort", end, { once: true });
  try {
    const news = newsOf(client);
    await openFolder(client, place.path);
    while (!over.aborted) {
      await readAll(place, settings, client, over);
      reached();
      await news.next();
    }
  } finally {
    over.removeEventListener("abort", end);
    end();
  }
}

/** What lies in the folder and is not here yet. */
async function readAll(
  place: FolderPlace,
  settings: Awaited<ReturnType<typeof readSettings>>,
  client: ImapFlow,
  over: AbortSignal,
): Promise<void> {
  const uids = (await client.search({ all: true }, { uid: true })) || [];
  const uidValidity = client.mailbox ? Number(client.mailbox.uidValidity) : 0;
  const fresh = await kept(() => at(place, "write", (ctx) => compareFolder(ctx, place, { uidValidity, uids })));
  if (fresh.length > 0) {
    await kept(() => at(place, "write", (ctx) => noteState(ctx, place, { state: "reading" })));
    await takeMails(place, settings, client, fresh, over);
  }
  await kept(() => at(place, "write", (ctx) => noteState(ctx, place, { state: "watching" })));
}

async function kept<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw new NotKept("a mailbox cannot be read for now", { cause: error });
  });
}

/** A server that ends its silence without saying anything is not asked at once again. */
const breath = 1_000;

/** What comes into the open folder, or goes out of it, is heard at once; also while something else is asked. */
function newsOf(client: ImapFlow): { next: () => Promise<void> } {
  const heard = { isNews: false, ring: ignore };
  const hear = () => {
    heard.isNews = true;
    heard.ring();
  };
  client.on("exists", hear);
  client.on("expunge", hear);
  client.on("close", () => heard.ring());
  return {
    next: async () => {
      while (!heard.isNews && client.usable) {
        const rung = new Promise<void>((resolve) => (heard.ring = resolve));
        await Promise.race([rung, client.idle().then(() => pause(breath))]);
      }
      if (!client.usable) throw withCode("the server ended the connection", "EConnectionClosed");
      heard.isNews = false;
    },
  };
}

const ignore = (): void => undefined;
