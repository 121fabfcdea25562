import type { InfiniteData } from "@tanstack/react-query";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { routeOf } from "@trato/domain/kinds.ts";
import { useState } from "react";
import { call } from "../platform/api.ts";
import { expectEcho, refreshFollowers } from "../platform/live-events.ts";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { patch, useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { doLater } from "../platform/later.ts";
import type { Page } from "../platform/queries.ts";
import { idOf, type Subject } from "../platform/records.ts";
import { toast, toastError } from "../platform/toasts.ts";
import { timelineWords } from "./timeline-labels.ts";
import { type Entry, timelinePages } from "./timeline-queries.ts";

type Note = NonNullable<Entry["note"]>;
type Pages = InfiniteData<Page<Entry>>;

export type NoteMoves = {
  /** Resolves when the server has it; rejects when it has not. */
  write: (body: string) => Promise<unknown>;
  edit: (note: Note, body: string) => Promise<unknown>;
  remove: (note: Note) => void;
  /** Deleted on screen, while there is still time to think again. */
  isRemoved: (noteId: string) => boolean;
};

/** Writes, changes and deletes notes: on screen at once; a deletion leaves eight seconds to think again. */
export function useNoteMoves(subject: Subject): NoteMoves {
  const t = useWords(timelineWords);
  const { member } = useMe();
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const touched = { kind: "timeline" as const, id: subject.id };
  const write = useCommand(routeOf("POST", subject.kind, "notes"), {
    touches: () => [touched],
    optimistic: ({ id = newId(), body }) => showFirst(subject, freshNote(id, body, { subject, member })),
  });
  const edit = useCommand("PATCH /notes/:noteId", {
    touches: () => [touched],
    failed: () => true, // said where it is written
  });
  const comesBack = (id: string) => setRemoved((former) => former.filter((other) => other !== id));
  const deleteNow = async (noteId: Note["id"], isLeaving: boolean) => {
    expectEcho([touched]);
    await call("DELETE /notes/:noteId", { noteId }, { isLeaving }).catch(toastError);
    await refreshFollowers([touched]);
    comesBack(noteId);
  };
  return {
    write: (body) => write.runAndWait({ ...idOf(subject), id: newId<"notes">(), body }),
    edit: ({ id, version }, body) => edit.runAndWait({ noteId: id, version, body }),
    remove: ({ id, body }) => {
      setRemoved((former) => [...former, id]);
      const later = doLater((isLeaving) => void deleteNow(id, isLeaving));
      const undo = () => {
        if (later.cancel()) comesBack(id);
        else write.run({ ...idOf(subject), id, body });
      };
      toast(t.deleted, { undo });
    },
    isRemoved: (id) => removed.includes(id),
  };
}

type Whose = { subject: Subject; member: { id: Id<"members">; name: string } };

function freshNote(id: string, body: string, { subject, member }: Whose): Entry {
  return {
    id: newId<"diary">(),
    happenedAt: new Date().toISOString() as Moment, // toISOString writes moments
    event: "note.written",
    actor: { kind: "member", id: member.id, name: member.name, key: null },
    subject: { ...subject, name: null },
    before: null,
    after: null,
    fileName: null,
    list: null,
    note: { id: id as Id<"notes">, body, mentions: [], isFromCustomer: false, mayEdit: true, version: 1 }, // made by newId
    message: null,
    activity: null,
    file: null,
    arrival: null,
    merge: null,
  };
}

function showFirst(subject: Subject, entry: Entry): () => void {
  return patch<Pages>(timelinePages(subject), (former) => ({
    ...former,
    pages: former.pages.map((page, index) => (index === 0 ? { ...page, items: [entry, ...page.items] } : page)),
  }));
}
