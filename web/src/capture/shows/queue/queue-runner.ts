import { type Owner, readCaptures, readPhoto, writeCaptures } from "./device-store.ts";
import { type Capture, emptyQueue, type Queue, type QueueEvent, step } from "./queue.ts";
import { sendCapture, type Sender } from "./send-capture.ts";

type Options = {
  sender: () => Sender;
  /** Hears of each change, and whether it was written to the store. */
  told?: (queue: Queue, hasWritten: boolean) => void;
  /** Nothing more to be done, or it has to be waited. */
  rests?: (queue: Queue) => void;
  /** Whether it goes on by itself after a wait. */
  isPatient: boolean;
};

/** Does what the queue says, one event after the other; how far it has come is in the store before anything goes out. */
export class QueueRunner {
  readonly #options: Options;
  #queue = emptyQueue;
  #events: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get queue(): Queue {
    return this.#queue;
  }

  /** Something happened. */
  tell(event: QueueEvent): Promise<void> {
    this.#events = this.#events.then(() => this.#take(event));
    return this.#events;
  }

  /** Something was added or changed in the store. */
  async look(): Promise<void> {
    this.#events = this.#events.then(async () =>
      this.#take({ is: "stored", captures: await readCaptures(this.#owner) }),
    );
    return this.#events;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  get #owner(): Owner {
    return this.#options.sender();
  }

  async #take(event: QueueEvent): Promise<void> {
    const before = event.is === "stored" ? event.captures : this.#queue.captures;
    const { queue, effect } = step(this.#queue, event);
    this.#queue = queue;
    const changed = queue.captures.filter((capture) => !before.includes(capture));
    // what cannot be written is sent once more the next time, under the same key
    await writeCaptures(this.#owner, changed).catch(() => undefined);
    this.#options.told?.(queue, changed.length > 0);
    if (effect?.do === "send") void this.#send(effect.sending);
    else this.#options.rests?.(queue);
    if (effect?.do === "wait" && this.#options.isPatient)
      this.#timer = setTimeout(() => void this.tell({ is: "woken" }), effect.milliseconds);
  }

  async #send(sending: { key: string; photoId: string | null }): Promise<void> {
    const capture = this.#queue.captures.find(({ key }) => key === sending.key);
    const unknown: QueueEvent = { is: "failed", sending, failure: { how: "unreachable" } };
    if (capture) await this.tell(await this.#answerOf(capture, sending).catch(() => unknown));
  }

  async #answerOf(capture: Capture, sending: { key: string; photoId: string | null }): Promise<QueueEvent> {
    const sender = this.#options.sender();
    const photo = sending.photoId === null ? null : await readPhoto(sender, sending.photoId);
    return sendCapture(sender, capture, { sending, photo });
  }
}
