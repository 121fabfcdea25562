import type { MessageState } from "@trato/domain/messaging/lifecycle.ts";
import type { OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type Message = OutputOf<"GET /messages/:messageId">;

export const messagePages = (state: MessageState | undefined) =>
  readingPages("GET /messages", { ...(state && { state }), limit: 80 }, { message: "any" });

export const messageQuery = (messageId: string) =>
  reading("GET /messages/:messageId", { messageId }, { message: messageId });

export type MailSettings = OutputOf<"GET /mail-settings">;

export const mailSettingsQuery = reading("GET /mail-settings", {}, { setting: "any" });
