import { dayIn, type Moment } from "../../dates.ts";
import type { KnownLead } from "./conditions.ts";
import { giveByRules, mayStillBeGiven, type Rule, type RuleMember } from "./draw.ts";

/** A lead that came, with all that is known of it. */
export type PastLead = { createdAt: Moment; lead: KnownLead };

/** What would have become of each: how many each rule would have given to whom, how many would have waited, how many no rule would have given. */
export type Simulated = {
  leads: number;
  given: { ruleId: string; memberId: string | null; count: number }[];
  /** Nobody could have taken them at once. */
  waiting: number;
  /** They meet no rule, or nobody who could ever take them. */
  left: number;
};

/**
 * Gives leads that came, in their order, by rules as if these had been in force from the beginning: nobody had any, and each is given at
 * the moment at which it came, under the hours, absences and limits of today. The same seed gives the same result.
 */
export function simulate(
  rules: readonly Rule[],
  leads: readonly PastLead[],
  { timeZone, seed }: { timeZone: string; seed: number },
): Simulated {
  const people = new People(rules);
  const counts = new Map<string, Simulated["given"][number]>();
  const ungiven = { waiting: 0, left: 0 };
  for (const [place, { createdAt, lead }] of leads.entries()) {
    const day = dayIn(timeZone, createdAt);
    const asking = { now: createdAt, timeZone, seed: (seed + place) >>> 0 };
    const { given, log } = giveByRules(people.on(day), lead, asking);
    if (!given) {
      ungiven[mayStillBeGiven(log) ? "waiting" : "left"]++;
      continue;
    }
    const { ruleId, memberId } = given;
    const key = `${ruleId} ${memberId ?? ""}`;
    counts.set(key, { ruleId, memberId, count: (counts.get(key)?.count ?? 0) + 1 });
    if (memberId !== null) people.give(ruleId, memberId, { day, at: createdAt });
  }
  return { leads: leads.length, given: [...counts.values()], ...ungiven };
}

/** The people of rules, and what each was given as the simulation goes on. */
class People {
  readonly #rules: readonly Rule[];
  readonly #perDay = new Map<string, number>();
  readonly #perMonth = new Map<string, number>();
  readonly #last = new Map<string, Moment>();
  #latest = 0;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  on(day: string): Rule[] {
    const as = (ruleId: string, member: RuleMember): RuleMember => ({
      ...member,
      givenToday: this.#perDay.get(`${member.memberId} ${day}`) ?? 0,
      givenThisMonth: this.#perMonth.get(`${member.memberId} ${day.slice(0, 7)}`) ?? 0,
      lastGivenAt: this.#last.get(`${ruleId} ${member.memberId}`) ?? null,
    });
    return this.#rules.map((rule) => ({ ...rule, members: rule.members.map((member) => as(rule.id, member)) }));
  }

  give(ruleId: string, memberId: string, { day, at }: { day: string; at: Moment }): void {
    count(this.#perDay, `${memberId} ${day}`);
    count(this.#perMonth, `${memberId} ${day.slice(0, 7)}`);
    this.#latest = Math.max(Date.parse(at), this.#latest + 1); // of two at the same moment the later one comes after
    this.#last.set(`${ruleId} ${memberId}`, new Date(this.#latest).toISOString() as Moment); // an ISO moment
  }
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
