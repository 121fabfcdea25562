import { newId } from "./ids.ts";

// What was sent and had no answer may have been done all the same. Asked once more, also after a reload, it goes out as it went then, with its key and
// the id that was chosen for it, so that it is done once.

export type Asked = { who: string; address: string; body: string; key: string; since: number };

const place = "trato.unanswered";
const hour = 3_600_000;
const mostStored = 100_000;
const underWay = new Set<Asked>();
let lost: Asked[] | null = null;

/** What is to be sent: as new, or as it was sent before, where that was the same and has no answer. */
export function askedOnce(who: string, address: string, body: object): Asked {
  const fresh = { who, address, body: JSON.stringify(body), key: newId(), since: Date.now() };
  const same = unanswered().filter((former) => saysTheSame(former, fresh));
  const asked = same.find((former) => former.body === fresh.body) ?? same[0] ?? fresh;
  lost = unanswered().filter((former) => former !== asked);
  underWay.add(asked);
  keep();
  return asked;
}

/** Nobody knows whether the server did it. */
export function hadNoAnswer(asked: Asked): void {
  underWay.delete(asked);
  lost = [...unanswered(), asked];
  keep();
}

/** The server did it, or refused it. */
export function hadAnswer(asked: Asked): void {
  underWay.delete(asked);
  wasWritten(asked.address);
}

/** A record was written to: what is done to it after that is something else than before, unless it makes a new one. */
export function wasWritten(address: string): void {
  const record = recordIn(address);
  lost = unanswered().filter((former) => "id" in bodyOf(former) || !record || recordIn(former.address) !== record);
  keep();
}

function unanswered(): Asked[] {
  lost ??= stored();
  const since = Date.now() - hour;
  return lost.filter((asked) => asked.since > since);
}

/** A new id is chosen with each try: it tells nothing. */
function saysTheSame(one: Asked, other: Asked): boolean {
  return one.who === other.who && one.address === other.address && withoutId(one) === withoutId(other);
}

function withoutId(asked: Asked): string {
  const { id: _, ...body } = bodyOf(asked);
  return JSON.stringify(body);
}

const bodyOf = ({ body }: Asked): { id?: unknown } => JSON.parse(body) as object; // written from an object above
const recordIn = (address: string): string | undefined => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(address)?.[0];

/** What has no owner may hold a password, and stays in this page. */
function keep(): void {
  const kept = [...unanswered(), ...underWay].filter(({ who, body }) => who !== "" && body.length < mostStored);
  try {
    if (kept.length > 0) sessionStorage.setItem(place, JSON.stringify(kept));
    else sessionStorage.removeItem(place);
  } catch {
    // a browser that keeps nothing
  }
}

function stored(): Asked[] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "[]") as Asked[]; // kept above
  } catch {
    return [];
  }
}
