import { Nothing } from "@trato/domain/identity/inputs.ts";
import { ChooseNotices, ListNotices, OneNotice, ReadNotices } from "@trato/domain/notices/inputs.ts";
import { NoticeChoices, NoticePage, NoticesRead } from "@trato/domain/notices/records.ts";
import { route } from "../platform/routes.ts";
import { chooseNotices, listNoticeChoices } from "./choose-notices.ts";
import { listNotices } from "./list-notices.ts";
import { readNotice, readNotices } from "./read-notices.ts";

const leavesNoTrace = "what one has read is nobody else's business";

export const noticeRoutes = {
  "GET /notices": route({
    may: "notice.read",
    summary: "List what one was told, the newest first",
    input: ListNotices,
    output: NoticePage,
    example: {},
    run: listNotices,
  }),
  "GET /notice-choices": route({
    may: "notice.read",
    summary: "Read of what one is told, and how",
    input: Nothing,
    output: NoticeChoices,
    example: {},
    run: listNoticeChoices,
  }),
  "POST /notice-choices": route({
    may: "notice.read",
    summary: "Choose how one is told of a kind: by mail, in the inbox, not at all",
    input: ChooseNotices,
    output: NoticeChoices,
    example: { kind: "opened", how: "mail" },
    leavesNoTrace,
    run: chooseNotices,
  }),
  "POST /notices/read": route({
    may: "notice.read",
    summary: "Mark all as read that had happened until a moment",
    input: ReadNotices,
    output: NoticesRead,
    example: { until: "2030-01-15T10:00:00Z" },
    leavesNoTrace,
    run: readNotices,
  }),
  "POST /notices/:noticeId/read": route({
    may: "notice.read",
    summary: "Mark a notice as read",
    input: OneNotice,
    output: NoticesRead,
    example: { noticeId: "01990000-0000-7000-8000-000000000001" },
    leavesNoTrace,
    run: readNotice,
  }),
};
