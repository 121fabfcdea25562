import { currentLanguage } from "../../../platform/words.ts";
import { lockOf } from "./captures-lock.ts";
import {
  discardCapture,
  forgetOld,
  keepCapture,
  mendCapture,
  type Owner,
  readCaptures,
  retryPhotos,
} from "./device-store.ts";
import { type Capture, emptyQueue, isDone, isRefused, type Queue } from "./queue.ts";
import { QueueRunner } from "./queue-runner.ts";

export type NewCapture = Pick<Capture, "key" | "lead"> & { photos: readonly string[] };

const channelName = "trato-captures";

/** What one member captures on this device: kept, shown, and sent by whichever page or worker holds the queue. */
export class Captures {
  readonly #owner: Owner;
  readonly #runner: QueueRunner;
  #channel: BroadcastChannel | null = null;
  readonly #listeners = new Set<() => void>();
  #shown: Queue = emptyQueue;
  #isSending = false;

  constructor(owner: Owner) {
    this.#owner = owner;
    this.#runner = new QueueRunner({
      sender: () => ({ ...owner, language: currentLanguage() }),
      isPatient: true,
      told: (queue, hasWritten) => {
        this.#show(queue);
        if (hasWritten) this.#announce();
      },
    });
  }

  /** From here on it is sent and shown; the answer ends that. */
  open(): () => void {
    const stopped = new AbortController();
    const { signal } = stopped;
    const channel = new BroadcastChannel(channelName);
    this.#channel = channel;
    channel.addEventListener("message", () => void this.#look(), { signal });
    globalThis.addEventListener("online", () => void this.#tell("online"), { signal });
    globalThis.addEventListener("offline", () => void this.#tell("offline"), { signal });
    document.addEventListener("visibilitychange", () => !document.hidden && this.tryNow(), { signal });
    void this.#look();
    void this.#sendUntil(signal);
    return () => {
      stopped.abort();
      channel.close();
      this.#channel = null;
      this.#isSending = false;
      this.#runner.stop();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Queue => this.#shown;

  async add(capture: NewCapture): Promise<void> {
    await forgetOld(this.#owner);
    await keepCapture(this.#owner, capture);
    await this.#changed();
  }

  /** Several, each by itself; the keys of those for which there was room. */
  async addAll(captures: readonly NewCapture[]): Promise<ReadonlySet<string>> {
    await forgetOld(this.#owner);
    const kept = new Set<string>();
    for (const capture of captures) {
      const isKept = await keepCapture(this.#owner, capture).then(
        () => true,
        () => false,
      );
      if (isKept) kept.add(capture.key);
    }
    await this.#changed();
    return kept;
  }

  /** False: it is under way, and what it says can no longer be changed here. */
  async mend(key: string, lead: Capture["lead"]): Promise<boolean> {
    const isMended = await mendCapture(this.#owner, key, lead);
    await this.#changed();
    return isMended;
  }

  async retryPhotos(key: string): Promise<void> {
    await retryPhotos(this.#owner, key);
    await this.#changed();
  }

  async discard(key: string): Promise<void> {
    await discardCapture(this.#owner, key);
    await this.#changed();
  }

  /** Tries at once what waits. */
  tryNow(): void {
    void this.#tell("asked");
  }

  async #changed(): Promise<void> {
    await this.#look();
    this.#announce();
    await askForSync();
  }

  /** Other pages of this member show it too. */
  #announce(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
    this.#channel?.postMessage("changed");
  }

  async #look(): Promise<void> {
    if (this.#isSending) return this.#runner.look();
    this.#show({ ...this.#shown, captures: await readCaptures(this.#owner) });
  }

  async #tell(is: "online" | "offline" | "asked"): Promise<void> {
    if (this.#isSending) await this.#runner.tell({ is });
    else this.#show({ ...this.#shown, isOnline: is !== "offline" });
  }

  #show(queue: Queue): void {
    this.#shown = queue;
    for (const listener of this.#listeners) listener();
  }

  /** Of several pages one sends, for as long as it is open; where that cannot be agreed on, each does: the keys keep it once. */
  async #sendUntil(signal: AbortSignal): Promise<void> {
    const open = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    const send = async () => {
      if (signal.aborted) return;
      this.#isSending = true;
      if (!navigator.onLine) await this.#runner.tell({ is: "offline" });
      await this.#runner.look();
      await open;
    };
    if (!("locks" in navigator)) return send();
    await navigator.locks.request(lockOf(this.#owner), { signal }, send).catch(() => undefined); // closed before its turn came
  }
}

/** What is not on the server yet. */
export const waitingIn = ({ captures }: Queue): readonly Capture[] =>
  captures.filter((capture) => !isDone(capture) && !isRefused(capture));

/** What somebody has to look at. */
export const refusedIn = ({ captures }: Queue): readonly Capture[] => captures.filter(isRefused);

type Syncing = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } };

/** Where the browser can, it sends what waits when the network is back, also when the page is closed by then. */
async function askForSync(): Promise<void> {
  const registration: Syncing | undefined = await globalThis.navigator?.serviceWorker?.getRegistration("/capture");
  await registration?.sync?.register(channelName).catch(() => undefined); // it may be forbidden: the page sends all the same
}
