import { type Fields, fieldsOf } from "./fields.ts";
import { decodedBytes } from "./decoded-bytes.ts";
import { mendFields } from "./mend-fields.ts";
import { type KeptFile, mendLeaf } from "./mend-leaf.ts";

/** A mail as programs should have written it, and files of it that are taken byte by byte. */
export type Mended = { raw: Buffer; files: KeptFile[] };

const mostNested = 100;

/**
 * Mends what programs write wrongly: letters outside of their encoding, encodings that no reader knows, boundaries that are not named, line ends of old
 * machines. What is right stays as it is.
 */
export function mendMail(raw: Buffer): Mended {
  const files: KeptFile[] = [];
  const text = withLineEnds(raw.toString("latin1")).replace(/^(?:\r?\n)+/, "");
  return { raw: Buffer.from(mendPart(text, { files, depth: 0, charset: null }), "latin1"), files };
}

/** Old machines end lines by a carriage return alone. */
const withLineEnds = (text: string): string => (text.includes("\n") ? text : text.replaceAll("\r", "\n"));

/** The encoding is that of what it stands in. */
type Place = { files: KeptFile[]; depth: number; charset: string | null };

function mendPart(part: string, place: Place): string {
  const { fields, body } = fieldsOf(part);
  const charset = fields.structured("content-type").params.get("charset") ?? place.charset;
  mendFields(fields, charset);
  const { value } = fields.structured("content-type");
  if (value.startsWith("multipart/") && place.depth < mostNested)
    return mendParts(fields, body, { ...place, charset, depth: place.depth + 1 });
  if (/^message\/(rfc822|global|news)$/.test(value)) return mendEnclosed(fields, body, place);
  return value.startsWith("message/") ? fields.before(body) : mendLeaf(fields, body, place);
}

/** The parts between the boundaries; where none is found by its name, the first line that looks like one is it. */
function mendParts(fields: Fields, body: string, within: Place): string {
  const { value, params } = fields.structured("content-type");
  const named = params.get("boundary");
  const boundary = named && delimiter(named).test(body) ? named : boundaryIn(body);
  if (!boundary) return fields.before(body);
  if (boundary !== named) fields.set("Content-Type", `${value}; boundary="${boundary.replace(/["\\]/g, "\\$&")}"`);
  const [preamble = "", ...pieces] = body.split(delimiter(boundary));
  let mended = preamble;
  for (let nth = 0; nth < pieces.length; nth += 2) {
    const [end, piece = ""] = [pieces[nth] ?? "", pieces[nth + 1]];
    mended += `--${boundary}${end}\r\n${end ? piece : `${mendPart(piece.replace(/\r?\n$/, ""), within)}\r\n`}`;
  }
  return fields.before(mended);
}

const delimiter = (boundary: string): RegExp =>
  new RegExp(`^--${boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(--)?[ \\t]*\\r?(?:\\n|$)`, "m");

const boundaryIn = (body: string): string | undefined =>
  /^--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\n(?=content-[\w-]+:)/im.exec(body)?.[1];

/** A mail that was sent along is a file, and is read where it stands too. */
function mendEnclosed(fields: Fields, body: string, place: Place): string {
  const encoding = fields.encoding();
  const content = decodedBytes(body, encoding);
  const filename = fields.fileName();
  place.files.push({ filename, mimeType: fields.structured("content-type").value, content });
  fields.set("Content-Type", "message/rfc822");
  const isPlain = !/base64|quoted-printable|uuencode/.test(encoding);
  return fields.before(isPlain ? mendPart(body, { ...place, files: [], depth: place.depth + 1 }) : body);
}
