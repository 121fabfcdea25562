/** What a file is by its first bytes, whatever it is called. */
export const fileTypes = ["xlsx", "ods", "xls", "text", "pdf", "page", "other"] as const;
export type FileType = (typeof fileTypes)[number];

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];
const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** Tells what a file is from its bytes. */
export function fileTypeOf(bytes: Uint8Array): FileType {
  const begins = (signs: readonly number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (begins(zip)) return zippedType(bytes);
  if (begins(compound)) return "xls";
  if (begins(pdf)) return "pdf";
  if (pictures.some(begins)) return "other";
  return /^\s*<(?:!doctype html|html|\?xml|table|meta)/i.test(latin(bytes.subarray(0, 500))) ? "page" : "text";
}

function zippedType(bytes: Uint8Array): FileType {
  if (latin(bytes.subarray(0, 200)).includes("opendocument.spreadsheet")) return "ods";
  // the names of what is inside stand at the end
  return /xl\/(?:workbook|worksheets)/.test(latin(bytes.subarray(-100_000))) ? "xlsx" : "other";
}

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

const endings: Record<string, FileType> = {
  xlsx: "xlsx",
  xlsm: "xlsx",
  xls: "xls",
  ods: "ods",
  csv: "text",
  tsv: "text",
  txt: "text",
  pdf: "pdf",
  html: "page",
  htm: "page",
};

/** The ending of a file's name where it promises another type than the file has; null: it keeps its word. */
export function wrongEnding(name: string, type: FileType): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const promised = endings[ending];
  return promised === undefined || promised === type ? null : `.${ending}`;
}
