import { uuidv7, type Id } from "@trato/domain/ids.ts";

/** A new record's id, chosen here so that the screen can show the record before the server has it. */
export function newId<Table extends string>(): Id<Table> {
  return uuidv7<Table>(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** This tab's name on the wire: the server repeats it in the events that this tab caused. */
export const clientId: string = newId<"clients">();
