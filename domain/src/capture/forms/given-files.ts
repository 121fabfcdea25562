import { lookOf } from "../../contents/media-types.ts";
import type { FileKind, Question, TakenFiles } from "./design.ts";

/** A file that came with a form: at which question, and what its content shows. */
export type GivenFile = { question: string; name: string; mediaType: string; bytes: number };

/** Null where it came in a way that brings no files. */
export type GivenFiles = readonly GivenFile[] | null;

export type FileProblem = "tooManyFiles" | "fileTooLarge" | "wrongFile" | "notAFile";

/** The names of the files that were given at a question, or what is wrong with them. */
export function readFiles(
  { name, isRequired }: Question,
  said: readonly string[],
  { files, given }: { files: TakenFiles; given: GivenFiles },
): { is: string | null } | { problem: FileProblem | "missing" } {
  const here = (given ?? []).filter(({ question }) => question === name);
  if (said.some((text) => text.trim() !== "") || (!given && isRequired)) return { problem: "notAFile" };
  if (here.length === 0) return isRequired ? { problem: "missing" } : { is: null };
  if (here.length > files.most) return { problem: "tooManyFiles" };
  if (here.some(({ bytes }) => bytes > bytesIn(files))) return { problem: "fileTooLarge" };
  if (!here.every(({ mediaType }) => files.kinds.includes(kindOf(mediaType)))) return { problem: "wrongFile" };
  return { is: here.map((file) => file.name).join(", ") };
}

export const bytesIn = ({ megabytes }: TakenFiles): number => megabytes * 1_000_000;

const documents =
  /^(application\/(pdf|rtf|msword|x-cfb|vnd\.(openxmlformats-officedocument|oasis\.opendocument|ms-(excel|powerpoint|word))[\w.+-]*)|text\/.+)$/;

/** What a file is by what its content shows, never by its name. */
export function kindOf(mediaType: string): FileKind {
  if (lookOf(mediaType) === "picture" || /^image\/(?!svg)/.test(mediaType)) return "picture";
  return documents.test(mediaType) ? "document" : "other";
}
