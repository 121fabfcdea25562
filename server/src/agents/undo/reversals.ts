import type { DiaryEvent } from "@trato/domain/events.ts";
import { cancelLogged, cancelPlanned, deleteWritten, editActivityBack, keepMail, openAgain } from "./activities.ts";
import { editContactBack, putContactAway } from "./contacts.ts";
import { archiveDeal, editDealBack, standBack } from "./deals.ts";
import type { Reversal } from "./reversal.ts";
import { cancelAgain, editSaleBack, takeBackDraft, uncancel, unsend } from "./sales.ts";

/** A card's place among others tells nothing of its deal. */
const nothingToDo: Reversal = async () => [];

/** What takes back what the diary tells, by its event. What is not here has no way back. */
export const reversals: Partial<Record<DiaryEvent, Reversal>> = {
  "lead.created": archiveDeal,
  "lead.edited": editDealBack,
  "lead.assigned": standBack,
  "lead.lost": standBack,
  "lead.restored": standBack,
  "opportunity.created": archiveDeal,
  "opportunity.edited": editDealBack,
  "opportunity.assigned": standBack,
  "opportunity.moved": standBack,
  "opportunity.reordered": nothingToDo,
  "opportunity.won": standBack,
  "opportunity.lost": standBack,
  "opportunity.restored": standBack,
  "contact.created": putContactAway,
  "contact.edited": editContactBack,
  "note.written": deleteWritten,
  "call.logged": cancelLogged,
  "activity.planned": cancelPlanned,
  "activity.edited": editActivityBack,
  "activity.done": openAgain,
  "activity.cancelled": openAgain,
  "message.written": keepMail,
  "message.withdrawn": nothingToDo,
  "sale.created": takeBackDraft,
  "sale.edited": editSaleBack,
  "sale.prices_updated": editSaleBack,
  "sale.sent": unsend,
  "sale.cancelled": uncancel,
  "sale.reopened": cancelAgain,
};
