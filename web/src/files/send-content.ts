import { answerOf, headersFor, unreachable } from "../platform/api.ts";

type Sending = {
  /** The next try is the same request. */
  key: string;
  /** How much of it has gone, from 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
};

/** Sends what a file holds as it is; only this way the browser tells how far it is. */
export function sendContent(address: string, content: Blob, { key, onProgress, signal }: Sending): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const request = new XMLHttpRequest();
  request.open("POST", address);
  const headers = { ...headersFor(false), "Content-Type": content.type || "application/octet-stream" };
  for (const [name, value] of Object.entries({ ...headers, "Idempotency-Key": key }))
    request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  request.addEventListener("load", () => resolve(answerOf(new Response(request.responseText, request))));
  request.addEventListener("error", () => reject(unreachable()));
  request.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
  signal.addEventListener("abort", () => request.abort());
  request.send(content);
  return promise;
}
