import { createHash, createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { atEndOfFile } from "./ending.ts";

// What a backup needs of the interface of S3, in memory; every request's signature is computed again from the documentation of version 4.

export const s3Keys = { accessKeyId: "AKIATRATO", secretAccessKey: "a secret of forty signs or thereabouts" };

type Upload = { key: string; parts: Map<number, Buffer> };

export type StandIn = {
  endpoint: string;
  objects: Map<string, Buffer>;
  uploads: Map<string, Upload>;
  /** Method and path with the query's names, in order. */
  asked: string[];
  /** How many parts it takes before it drops the connection. */
  dropAfterParts: number;
};

export async function startS3StandIn(): Promise<StandIn> {
  const state: StandIn = { endpoint: "", objects: new Map(), uploads: new Map(), asked: [], dropAfterParts: Infinity };
  const server = createServer((request, response) => {
    void respond(state, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(() => server.close());
  state.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  return state;
}

async function respond(state: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = await answer(state, request);
  if (given === null) request.socket.destroy();
  else response.writeHead(given.status, given.headers).end(given.body);
}

type Answer = { status: number; body: string | Buffer; headers?: Record<string, string> };

const ok = (body: string | Buffer = "", headers?: Record<string, string>): Answer => ({
  status: 200,
  body,
  ...(headers && { headers }),
});
const refused = (status: number, code: string): Answer => ({ status, body: `<Error><Code>${code}</Code></Error>` });
const tagOf = (body: Buffer) => `"${createHash("md5").update(body).digest("hex")}"`;
const inXml = (text: string) => text.replaceAll('"', "&quot;");

async function answer(state: StandIn, request: IncomingMessage): Promise<Answer | null> {
  const body = await buffer(request);
  const url = new URL(request.url ?? "/", "http://s3");
  if (!isSigned(request, url, body)) return refused(403, "SignatureDoesNotMatch");
  const [, bucket, ...rest] = decodeURIComponent(url.pathname).split("/");
  if (bucket !== "kept") return refused(404, "NoSuchBucket");
  state.asked.push(`${request.method} ${rest.join("/")} ${[...url.searchParams.keys()].join(" ")}`.trim());
  return url.searchParams.has("uploadId") || url.searchParams.has("uploads")
    ? ofUploads(state, request.method ?? "", rest.join("/"), url.searchParams, body)
    : ofObjects(state, request, rest.join("/"), url.searchParams, body);
}

function ofObjects(
  state: StandIn,
  { method, headers: { range } }: IncomingMessage,
  key: string,
  query: URLSearchParams,
  body: Buffer,
): Answer {
  if (key === "") return ok(listing(state, query));
  const found = state.objects.get(key);
  if (method === "PUT") state.objects.set(key, body);
  if (method === "DELETE") state.objects.delete(key);
  if (method === "GET" || method === "HEAD") return found ? sent(found, range) : refused(404, "NoSuchKey");
  return ok();
}

function sent(found: Buffer, range: string | undefined): Answer {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  const part = from === undefined ? found : found.subarray(Number(from), Number(to) + 1);
  const headers = { "last-modified": new Date().toUTCString(), "content-length": String(part.length) };
  return { ...ok(part, headers), status: from === undefined ? 200 : 206 };
}

/** One object a page, so that pages are turned. */
function listing(state: StandIn, query: URLSearchParams): string {
  const [prefix, delimiter] = [query.get("prefix") ?? "", query.get("delimiter")];
  const keys = [...state.objects.keys()]
    .filter((key) => key.startsWith(prefix) && key > (query.get("start-after") ?? ""))
    .filter((key) => !delimiter || !key.slice(prefix.length).includes(delimiter))
    .sort();
  const place = Number(query.get("continuation-token") ?? "0");
  const [key] = keys.slice(place);
  const content = key ? `<Contents><Key>${key}</Key><Size>${state.objects.get(key)?.length}</Size></Contents>` : "";
  const next = place + 1 < keys.length ? `<NextContinuationToken>${place + 1}</NextContinuationToken>` : "";
  return `<ListBucketResult>${content}${next}</ListBucketResult>`;
}

function ofUploads(state: StandIn, method: string, key: string, query: URLSearchParams, body: Buffer): Answer | null {
  const id = query.get("uploadId");
  if (id === null && method === "POST") return begin(state, key);
  if (id === null) return ok(uploadsOf(state));
  const upload = state.uploads.get(id);
  if (!upload) return refused(404, "NoSuchUpload");
  if (method === "GET") return ok(partsOf(upload));
  if (method === "POST") return complete(state, id, upload, body.toString());
  if (state.dropAfterParts-- <= 0) return null;
  upload.parts.set(Number(query.get("partNumber")), body);
  return ok("", { etag: tagOf(body) });
}

function begin(state: StandIn, key: string): Answer {
  const id = randomUUID();
  state.uploads.set(id, { key, parts: new Map() });
  return ok(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
}

function uploadsOf(state: StandIn): string {
  const all = [...state.uploads].map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`);
  return `<ListMultipartUploadsResult>${all.join("")}</ListMultipartUploadsResult>`;
}

function partsOf({ parts }: Upload): string {
  const all = [...parts].map(
    ([number, body]) => `<Part><PartNumber>${number}</PartNumber><ETag>${inXml(tagOf(body))}</ETag></Part>`,
  );
  return `<ListPartsResult><IsTruncated>false</IsTruncated>${all.join("")}</ListPartsResult>`;
}

function complete(state: StandIn, id: string, { key, parts }: Upload, list: string): Answer {
  const named = [...list.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>(.*?)<\/ETag>/g)];
  const bodies = named.map(([, number, tag]) => {
    const body = parts.get(Number(number));
    return body && tagOf(body) === tag ? body : null;
  });
  if (bodies.includes(null)) return refused(400, "InvalidPart");
  state.objects.set(key, Buffer.concat(bodies.filter((body) => body !== null)));
  state.uploads.delete(id);
  return ok("<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
}

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const escaped = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const given = /Credential=([^/]+)\/([^,]+), *SignedHeaders=([^,]+), *Signature=(\w+)/.exec(
    request.headers.authorization ?? "",
  );
  const [, accessKeyId, scope = "", signedHeaders = "", signature] = given ?? [];
  if (accessKeyId !== s3Keys.accessKeyId || request.headers["x-amz-content-sha256"] !== sha256(body)) return false;
  const query = [...url.searchParams].map(([name, value]) => `${escaped(name)}=${escaped(value)}`).sort();
  const headers = signedHeaders.split(";").map((name) => `${name}:${String(request.headers[name])}\n`);
  const path = url.pathname.split("/").map((part) => escaped(decodeURIComponent(part)));
  const canonical = [request.method, path.join("/"), query.join("&"), headers.join(""), signedHeaders, sha256(body)];
  const [day = "", region = "", service = ""] = scope.split("/");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha256(canonical.join("\n"))].join("\n");
  const key = hmac(hmac(hmac(hmac(`AWS4${s3Keys.secretAccessKey}`, day), region), service), "aws4_request");
  return hmac(key, toSign).toString("hex") === signature;
}
