import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import type { Config } from "../config.ts";
import { StartupError } from "../startup-error.ts";

/** Objects under one prefix of a bucket that speaks the interface of S3. */
export type Bucket = {
  /** Those in a folder of it, and not in folders of that; all that lie anywhere in it, or come after a name, where that is asked. */
  list: (listed?: Listing) => Promise<{ name: string; bytes: number }[]>;
  find: (name: string) => Promise<{ bytes: number; keptAt: Date } | null>;
  read: (name: string) => Promise<Buffer>;
  /** As it comes, from the first byte to the last that are asked for. */
  stream: (name: string, range?: { from: number; to: number }) => Promise<Readable>;
  /** In one piece: it is there whole or not at all. */
  write: (name: string, content: string | Buffer) => Promise<void>;
  download: (name: string, file: string) => Promise<void>;
  /** In parts; what of it arrived before it was cut off is not sent again. */
  upload: (file: string, name: string) => Promise<void>;
  remove: (name: string) => Promise<void>;
};

type Listing = { within?: string; isDeep?: boolean; after?: string };

export const isBucket = (address: string): boolean => address.startsWith("s3://");

/** Opens s3://bucket/prefix with the keys of the environment. */
export function openBucket(address: string, s3: Config["s3"], { leastPart, patience }: Measures = usual): Bucket {
  const [, bucket, prefix = ""] = /^s3:\/\/([^/]+)\/?(.*?)\/?$/.exec(address) ?? [];
  if (!bucket) throw new StartupError(`${address} is not an address like s3://bucket/prefix`);
  if (!s3) throw new StartupError("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing: set both for a bucket");
  const send = senderOf(s3, `${s3.endpoint}/${bucket}`);
  const ask = askerOf(send, patience);
  const begin = beginnerOf(send, patience);
  const soon = () => AbortSignal.timeout(patience * 10); // some megabytes, on any line
  const keyOf = (name: string) => (prefix === "" ? name : `${prefix}/${name}`); // of no name it is what all begin with
  return {
    list: ({ within = "", isDeep = false, after } = {}) => {
      const start: Query = { ...(!isDeep && { delimiter: "/" }), ...(after && { "start-after": keyOf(after) }) };
      return listUnder(ask, { root: keyOf(""), within: keyOf(within), start });
    },
    find: async (name) => foundBy(await begin("HEAD", keyOf(name), { isMissingFine: true })),
    read: async (name) => Buffer.from(await (await send("GET", keyOf(name), { signal: soon() })).arrayBuffer()),
    stream: async (name, range) => {
      const headers = range && { range: `bytes=${range.from}-${range.to}` };
      const { body } = await begin("GET", keyOf(name), { ...(headers && { headers }) });
      // fetch and Node describe the same stream with types of their own
      return Readable.fromWeb(body as unknown as ReadableStream);
    },
    write: async (name, content) =>
      void (await send("PUT", keyOf(name), { body: Buffer.from(content), signal: soon() })),
    download: async (name, file) => {
      const { body } = await send("GET", keyOf(name));
      // fetch and Node describe the same stream with types of their own
      await pipeline(Readable.fromWeb(body as unknown as ReadableStream), createWriteStream(file, { mode: 0o600 }));
    },
    upload: (file, name) => uploadInParts({ send, ask }, keyOf(name), file, leastPart),
    remove: async (name) => void (await ask("DELETE", keyOf(name))),
  };
}

/** How big a part is at least, and for how many milliseconds a short answer is awaited. */
type Measures = { leastPart: number; patience: number };
const usual: Measures = { leastPart: 16 * 1_048_576, patience: 60_000 };

const mostParts = 10_000;

/** So many bytes a part, that a file of this size has no more parts than a bucket takes. */
export const partBytesFor = (size: number, leastPart = usual.leastPart): number =>
  Math.max(leastPart, Math.ceil(size / mostParts));

type Query = Record<string, string>;
type Sent = {
  query?: Query;
  body?: Buffer | undefined;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  isMissingFine?: true;
};
type Send = (method: string, key: string, sent?: Sent) => Promise<Response>;

/** Asks for a short text, which comes soon or not at all; what is long may take its time, as long as something of it comes. */
type Ask = (method: string, key: string, query?: Query, body?: Buffer) => Promise<string>;

const askerOf =
  (send: Send, patience: number): Ask =>
  async (method, key, query, body) =>
    (await send(method, key, { query: query ?? {}, body, signal: AbortSignal.timeout(patience) })).text();

/** What is long begins soon or not at all. */
const beginnerOf =
  (send: Send, patience: number): Send =>
  async (method, key, sent) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      return await send(method, key, { ...sent, signal: stop.signal });
    } finally {
      clearTimeout(timer);
    }
  };

function senderOf({ accessKeyId, secretAccessKey, region }: NonNullable<Config["s3"]>, base: string): Send {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 5 });
  return async (method, key, { query = {}, body, signal, headers: also, isMissingFine } = {}) => {
    const url = new URL(`${base}/${key.split("/").map(encodeURIComponent).join("/")}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const headers = {
      ...also,
      "x-amz-content-sha256": createHash("sha256")
        .update(body ?? "")
        .digest("hex"),
    };
    const answer = await client
      .fetch(url, { method, headers, ...(body && { body: new Uint8Array(body) }), ...(signal && { signal }) })
      .catch((error: unknown) => {
        throw new StartupError(`${base} does not answer: look at AWS_ENDPOINT_URL and the network`, error);
      });
    if (answer.ok || (isMissingFine && answer.status === 404)) return answer;
    const code = firstOf(await answer.text(), "Code") ?? "no reason given";
    throw new StartupError(`${base} refused ${method} ${key}: ${answer.status} ${code}`);
  };
}

function foundBy({ ok, headers }: Response): { bytes: number; keptAt: Date } | null {
  return ok
    ? { bytes: Number(headers.get("content-length")), keptAt: new Date(headers.get("last-modified") ?? 0) }
    : null;
}

/** Names are those after `root`. */
async function listUnder(
  ask: Ask,
  { root, within, start }: { root: string; within: string; start: Query },
): Promise<{ name: string; bytes: number }[]> {
  const found: { name: string; bytes: number }[] = [];
  let more = start;
  for (;;) {
    const text = await ask("GET", "", { "list-type": "2", prefix: within, ...more });
    for (const each of allOf(text, "Contents"))
      found.push({ name: (firstOf(each, "Key") ?? "").slice(root.length), bytes: Number(firstOf(each, "Size")) });
    const token = firstOf(text, "NextContinuationToken");
    if (token === null) return found;
    more = { ...start, "continuation-token": token };
  }
}

async function uploadInParts(
  { send, ask }: { send: Send; ask: Ask },
  key: string,
  file: string,
  leastPart: number,
): Promise<void> {
  const uploadId = (await begunUpload(ask, key)) ?? (await beginUpload(ask, key));
  const arrived = await arrivedParts(ask, key, uploadId);
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const partBytes = partBytesFor(size, leastPart);
    const parts: { number: number; tag: string }[] = [];
    for (let number = 1; (number - 1) * partBytes < size || number === 1; number++) {
      const from = (number - 1) * partBytes;
      const body = Buffer.alloc(Math.min(partBytes, size - from));
      await handle.read(body, 0, body.length, from);
      const tag = `"${createHash("md5").update(body).digest("hex")}"`;
      const query = { partNumber: String(number), uploadId };
      const sent = arrived.get(number) === tag ? tag : (await send("PUT", key, { query, body })).headers.get("etag");
      parts.push({ number, tag: sent ?? tag });
    }
    await completeUpload(send, key, uploadId, parts);
  } finally {
    await handle.close();
  }
}

async function completeUpload(
  send: Send,
  key: string,
  uploadId: string,
  parts: { number: number; tag: string }[],
): Promise<void> {
  const list = parts.map(({ number, tag }) => `<Part><PartNumber>${number}</PartNumber><ETag>${tag}</ETag></Part>`);
  const body = `<CompleteMultipartUpload>${list.join("")}</CompleteMultipartUpload>`;
  const answer = await (await send("POST", key, { query: { uploadId }, body: Buffer.from(body) })).text();
  const code = firstOf(answer, "Code"); // an error may come after a beginning that promised success
  if (code !== null) throw new StartupError(`The upload of ${key} was not completed: ${code}`);
}

/** An upload of this object that was cut off. */
async function begunUpload(ask: Ask, key: string): Promise<string | null> {
  const text = await ask("GET", "", { uploads: "", prefix: key });
  const same = allOf(text, "Upload").find((each) => firstOf(each, "Key") === key);
  return same ? firstOf(same, "UploadId") : null;
}

async function beginUpload(ask: Ask, key: string): Promise<string> {
  const id = firstOf(await ask("POST", key, { uploads: "" }), "UploadId");
  if (id === null) throw new StartupError(`The bucket began no upload of ${key}`);
  return id;
}

async function arrivedParts(ask: Ask, key: string, uploadId: string): Promise<Map<number, string>> {
  const arrived = new Map<number, string>();
  let marker = "0";
  for (;;) {
    const text = await ask("GET", key, { uploadId, "part-number-marker": marker });
    for (const part of allOf(text, "Part"))
      arrived.set(Number(firstOf(part, "PartNumber")), firstOf(part, "ETag") ?? "");
    if (firstOf(text, "IsTruncated") !== "true") return arrived;
    marker = firstOf(text, "NextPartNumberMarker") ?? "0";
  }
}

// S3 answers in flat XML without attributes in what is read here

const allOf = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, inner = ""]) => inner);

function firstOf(text: string, tag: string): string | null {
  const [inner] = allOf(text, tag);
  if (inner === undefined) return null;
  return inner.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
