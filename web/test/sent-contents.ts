import { vi } from "vitest";

type Answer = { status: number; problem?: object };
type Sent = { address: string; content: File; headers: Record<string, string> };

const sent: Sent[] = [];
let answers: Answer[] = [];

/** What was sent as bytes so far, in order. */
export const sentContents = (): readonly Sent[] => sent;

/** The server takes contents in, or says no, one after the other; without an answer a content stays on its way. */
export function answeringContents(...next: Answer[]): void {
  sent.length = 0;
  answers = next;
  vi.stubGlobal("XMLHttpRequest", Request);
}

/** Stands in the server's place where the browser alone can tell how far a content is; half of it goes at once. */
class Request extends EventTarget {
  readonly upload = new EventTarget();
  status = 0;
  responseText = "";
  #address = "";
  #headers: Record<string, string> = {};

  open(_: string, address: string): void {
    this.#address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  send(content: File): void {
    sent.push({ address: this.#address, content, headers: this.#headers });
    this.upload.dispatchEvent(new ProgressEvent("progress", { loaded: 1, total: 2 }));
    const answer = answers.shift();
    if (answer) queueMicrotask(() => this.#answer(answer));
  }

  abort(): void {
    this.dispatchEvent(new Event("abort"));
  }

  #answer({ status, problem }: Answer): void {
    if (status === 0) return void this.dispatchEvent(new Event("error"));
    this.status = status;
    this.responseText = problem ? JSON.stringify(problem) : "{}";
    this.dispatchEvent(new Event("load"));
  }
}
