import { isDateFormat } from "hucre";
import { Refusal } from "@trato/domain/errors.ts";
import { SharedStrings } from "./shared-strings.ts";
import { attribute, readXml } from "./xml.ts";
import { openZip, type Ranged, type Zip } from "./zip.ts";

/** A workbook of which the sheets can be read one by one. */
export type Workbook = {
  zip: Zip;
  /** Those in sight, in their order. */
  sheets: { name: string; part: string }[];
  is1904: boolean;
  /** Where its shared texts and its styles lie. */
  strings: string | null;
  styles: string | null;
};

/** Opens an XLSX; refuses what is none (`import.unreadable`). */
export const openWorkbook = async (file: Ranged): Promise<Workbook> => workbookIn(await openZip(file));

export async function workbookIn(zip: Zip): Promise<Workbook> {
  const part = (await relations(zip, "_rels/.rels")).find(({ type }) => type === "officeDocument")?.target;
  const workbook = part ?? "xl/workbook.xml";
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const its = await relations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const found = { sheets: [] as Workbook["sheets"], is1904: false };
  await readPart(zip, workbook, (name, attributes) => {
    // an extension's own settings bear the same name
    if (name === "workbookPr") found.is1904 ||= ["1", "true"].includes(attribute(attributes, "date1904") ?? "");
    if (name !== "sheet" || (attribute(attributes, "state") ?? "visible") !== "visible") return;
    const id = / (?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const sheet = its.find((each) => each.id === id && each.type === "worksheet");
    if (sheet) found.sheets.push({ name: attribute(attributes, "name") ?? "", part: sheet.target });
  });
  if (!zip.names.includes(workbook)) throw new Refusal("invalid", "import.unreadable", { path: "content" });
  const partOf = (type: string) => its.find((each) => each.type === type)?.target ?? null;
  return { zip, ...found, strings: partOf("sharedStrings"), styles: partOf("styles") };
}

type Relation = { id: string; type: string; target: string };

/** What a part refers to; one that refers to nothing has no list of it. */
async function relations(zip: Zip, name: string, folder = ""): Promise<Relation[]> {
  const found: Relation[] = [];
  await readPart(zip, name, (tag, attributes) => {
    if (tag !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
    const type = (attribute(attributes, "Type") ?? "").split("/").at(-1) ?? "";
    found.push({
      id: attribute(attributes, "Id") ?? "",
      type,
      target: within(folder, attribute(attributes, "Target")),
    });
  });
  return found;
}

function within(folder: string, target: string | null): string {
  if (target?.startsWith("/")) return target.slice(1);
  return new URL(`${folder}${target ?? ""}`, "zip:///").pathname.slice(1);
}

async function readPart(zip: Zip, name: string, open: (name: string, attributes: string) => void): Promise<void> {
  const bytes = await zip.open(name);
  if (bytes) await readXml(bytes, { open });
}

/** The texts that cells share, each in one piece however it is formatted, without what only says how to pronounce it. */
export async function sharedStrings({ zip, strings: part }: Workbook): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const bytes = part && (await zip.open(part));
  if (!bytes) return strings;
  let text = "";
  let isText = false;
  let isSound = false;
  await readXml(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") isSound = true;
      else if (name === "t") isText = !isSound;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isSound = false;
      else if (name === "si") strings.add(unescaped(text));
    },
  });
  return strings;
}

/** Signs that XML cannot hold are written by their numbers. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) => fromHex(hex)) : text;

const fromHex = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** By which styles a number is a day, by their places. */
export async function dateStyles({ zip, styles: part }: Workbook): Promise<boolean[]> {
  const bytes = part && (await zip.open(part));
  if (!bytes) return [];
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isOfCells = false;
  await readXml(bytes, {
    open: (name, attributes) => {
      const number = Number(attribute(attributes, "numFmtId"));
      if (name === "numFmt") formats.set(number, attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") isOfCells = true;
      else if (name === "xf" && isOfCells) styles.push(isDate(number, formats.get(number)));
    },
    close: (name) => {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return styles;
}

const isDate = (number: number, format: string | undefined): boolean =>
  format === undefined
    ? (number >= 14 && number <= 22) ||
      (number >= 27 && number <= 36) ||
      (number >= 45 && number <= 47) ||
      (number >= 50 && number <= 58)
    : isDateFormat(format);

/** The sheet that is meant, the first in sight where none is named; refuses one that is not there (`import.empty`). */
export function sheetOf<Sheet extends { name: string }>(
  { sheets }: { sheets: readonly Sheet[] },
  name: string | undefined,
): Sheet {
  const sheet = name === undefined ? sheets[0] : sheets.find((each) => each.name === name);
  if (!sheet) throw new Refusal("invalid", "import.empty", { path: "content" });
  return sheet;
}
