import { type AddressTaking, kinds, routeOf } from "@trato/domain/kinds.ts";
import type { OutputOf } from "../platform/api.ts";
import { reading } from "../platform/queries.ts";

/** A record that files hang on, by the address of its page. */
export type FileHolder = { kind: AddressTaking<"file">; id: string };
export type AttachedFile = OutputOf<"GET /sales/:saleId/files">["items"][number];

/** The record's id under the name that its own routes give it. */
const idOf = ({ kind, id }: FileHolder) => ({ [`${kind}Id`]: id }) as Record<`${FileHolder["kind"]}Id`, string>; // each route reads its own name only

/** The files of a record, the oldest first. */
export const filesQuery = (holder: FileHolder) =>
  reading(routeOf("GET", holder.kind, "files"), idOf(holder), { timeline: holder.id });

/** Where a new file of a record is sent to. */
export const addressOfNew = ({ kind, id }: FileHolder, file: { id: string; name: string }): string =>
  `/api/${kinds[kind].path}/${id}/files?${new URLSearchParams(file)}`;
