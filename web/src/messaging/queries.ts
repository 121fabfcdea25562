import type { MessageState } from "@trato/domain/messaging/lifecycle.ts";
import type { OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type Message = OutputOf<"GET /messages/:messageId">;

export const messagePages = (state: MessageState | undefined) =>
  readingPages("GET /messages", { ...(state && { state }), limit: 80 }, { message: "any" });

export const messageQuery = (messageId: string) =>
  reading("GET /messages/:messageId", { messageId }, { message: messageId });

/** Whether a mail server is set at all. */
export const mailServerQuery = reading("GET /messages", { limit: 1 });
