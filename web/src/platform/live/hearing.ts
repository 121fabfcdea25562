// What a tab hears of others' changes, and of its own: what it gathers, what it may leave aside, which answers are to be asked again.
import type { Change } from "../change.ts";
import type { Follows, FollowsOf } from "../queries.ts";

export type Hearing = {
  /** Heard, and not passed on yet. */
  gathered: readonly Change[];
  /** When this tab began to change a record itself, by the record. */
  own: ReadonlyMap<string, number>;
};

export type HearingEvent =
  | { type: "announced"; changes: readonly Change[]; at: number }
  | { type: "heard"; change: Change; at: number }
  | { type: "gathering is over" };

export type HearingEffect = { do: "gather" } | { do: "pass on"; changes: readonly Change[] };

export const silence: Hearing = { gathered: [], own: new Map() };

const ownEchoLasts = 10_000;

/** What follows from an event, for the tab of this name. */
export function hear(hearing: Hearing, event: HearingEvent, clientId: string): [Hearing, ...HearingEffect[]] {
  switch (event.type) {
    case "announced":
      return [{ ...hearing, own: withOwn(hearing.own, event) }];
    case "heard":
      if (isOwnEcho(hearing, event, clientId)) return [hearing];
      return gather(hearing, event.change);
    case "gathering is over":
      return [
        { ...hearing, gathered: [] },
        { do: "pass on", changes: hearing.gathered },
      ];
  }
}

function gather(hearing: Hearing, change: Change): [Hearing, ...HearingEffect[]] {
  const heard = { ...hearing, gathered: [...hearing.gathered, change] };
  return hearing.gathered.length === 0 ? [heard, { do: "gather" }] : [heard];
}

function withOwn(own: Hearing["own"], { changes, at }: { changes: readonly Change[]; at: number }): Hearing["own"] {
  const lasting = [...own].filter(([, since]) => at - since < ownEchoLasts);
  return new Map([...lasting, ...changes.map((change) => [nameOf(change), at] as const)]);
}

/** What this tab did itself it shows already; what it did not announce it hears like others. */
function isOwnEcho({ own }: Hearing, { change, at }: { change: Change; at: number }, clientId: string): boolean {
  if (change.clientId !== clientId) return false;
  const since = own.get(nameOf(change));
  return since !== undefined && at - since < ownEchoLasts;
}

const nameOf = ({ kind, id }: Change): string => `${kind} ${id}`;

/** Whether an answer has to be asked again after a change. */
export function isFollowing(follows: FollowsOf<never> | undefined, answer: unknown, change: Change): boolean {
  const followed = followedBy(follows, answer)?.[change.kind];
  if (followed === undefined) return false;
  if (followed === "any") return true;
  return [followed].flat().includes(change.id) && !isAsNew(answer, change);
}

function followedBy(follows: FollowsOf<never> | undefined, answer: unknown): Follows | undefined {
  if (typeof follows !== "function") return follows;
  return answer === undefined ? undefined : follows(answer as never); // the answer of the query that follows
}

/** The answer on screen is this record at this version or later: nothing to ask. Version 0: something around it changed. */
function isAsNew(answer: unknown, { id, version }: Change): boolean {
  if (!version || typeof answer !== "object" || answer === null) return false;
  if (!("id" in answer) || !("version" in answer) || answer.id !== id) return false;
  return typeof answer.version === "number" && answer.version >= version;
}
