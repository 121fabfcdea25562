import { isUtf8 } from "node:buffer";

/**
 * A mail whose letters are not in the encoding that it has to be in, for it names none: they are taken for those of Windows, which is what
 * programs that name none send. Its headers and the rest are looked at apart.
 */
export function wellEncoded(raw: Buffer): Buffer {
  if (isUtf8(raw)) return raw;
  const end = endOfHeaders(raw);
  const headers = raw.subarray(0, end);
  const rest = raw.subarray(end);
  const isNamed = /charset\s*=/i.test(raw.subarray(0, 200_000).toString("latin1"));
  return Buffer.concat([isUtf8(headers) ? headers : fromWindows(headers), isNamed ? rest : fromWindows(rest)]);
}

const fromWindows = (bytes: Buffer): Buffer => Buffer.from(new TextDecoder("windows-1252").decode(bytes), "utf8");

function endOfHeaders(raw: Buffer): number {
  const ends = [raw.indexOf("\r\n\r\n"), raw.indexOf("\n\n")].filter((at) => at >= 0);
  return ends.length > 0 ? Math.min(...ends) : raw.length;
}
