import type { Id } from "@trato/domain/ids.ts";
import type { kinds, OriginKind } from "@trato/domain/kinds.ts";
import { findMailsBefore } from "./capture/mail/find-mails-before.ts";
import { noteToCompare } from "./contacts/pairs/note-to-compare.ts";
import { writeMessage } from "./messaging/write-message.ts";
import { followRecorded } from "./sequences/follow-recorded.ts";
import { tellMembers } from "./notices/tell-members.ts";
import { endWithOwner } from "./outgoing/end-with-owner.ts";
import { noteActivity } from "./opportunities/follow-up/note-activity.ts";
import { refreshNextActivity } from "./opportunities/refresh-next-activity.ts";
import type { Context } from "./platform/context.ts";
import { type DocumentOrigin, type GivenUpGoods, installReactions } from "./platform/reactions.ts";
import { lockRow } from "./platform/rows.ts";
import { followReceipts } from "./purchasing/follow-receipts.ts";
import { holdQuotationsOf } from "./sales/hold-quotations-of.ts";
import { followGoods } from "./sales/progress/follow-goods.ts";

// What must travel upwards, against the order of the modules. More than five lines here mean that the order is wrong.
installReactions({
  activitiesChanged: refreshNextActivity,
  offersHeld: holdQuotationsOf,
  recorded: async (ctx, recorded) =>
    void (await Promise.all([
      tellMembers(ctx, recorded),
      noteToCompare(ctx, recorded),
      noteActivity(ctx, recorded),
      followRecorded(ctx, recorded),
      endWithOwner(ctx, recorded),
    ])),
  accountMail: async (ctx, { about, ...mail }) =>
    void (await writeMessage(ctx, { about: { kind: "account", id: about }, ...mail })),
  mailsBefore: findMailsBefore,
  originLocked: byOrigin<[]>({
    sale: (ctx, id) => lockRow(ctx, "sales", id),
    purchase: (ctx, id) => lockRow(ctx, "purchases", id),
  }),
  goodsMoved: byOrigin<[GivenUpGoods]>({ sale: followGoods, purchase: followReceipts }),
});

type Origin = Pick<DocumentOrigin, "kind" | "id">;
type Answers<Said extends unknown[]> = {
  [Kind in OriginKind]: (
    ctx: Context,
    id: Id<(typeof kinds)[Kind]["named"]["table"]>,
    ...said: Said
  ) => Promise<unknown>;
};

/** The module that owns the document answers; the kind says whose id it is. */
function byOrigin<Said extends unknown[]>(answers: Answers<Said>) {
  return async (ctx: Context, { kind, id }: Origin, ...said: Said): Promise<void> => {
    const answer: (ctx: Context, id: never, ...said: Said) => Promise<unknown> = answers[kind];
    await answer(ctx, id as never, ...said); // an id of the table of its kind
  };
}
