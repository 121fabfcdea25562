import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import { type Actor, type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";

type Happening = (edge: Edge, workspaceId: Id<"workspaces">, origin: Origin) => Promise<unknown>;

/** One thing that was done, so many days ago. */
type Step = { day: number; happen: Happening };

/**
 * What happened in a company, told as steps in the past and then done in their order, each through the real command, in a
 * transaction and with a clock of its own.
 */
export class Story {
  readonly language: Language;
  readonly today: CalendarDate;
  readonly #steps: Step[] = [];

  constructor(language: Language, today: CalendarDate) {
    this.language = language;
    this.today = today;
  }

  /** Somebody did something; of one day things are done in the order in which they were told. */
  tell(daysAgo: number, actor: () => Actor, run: (ctx: Context) => Promise<unknown>): void {
    this.#add(daysAgo, (edge, workspaceId, origin) => edge.run({ workspaceId, actor: actor() }, "write", origin, run));
  }

  /** A customer followed their link. */
  visit(daysAgo: number, run: (edge: Edge, origin: Origin) => Promise<unknown>): void {
    this.#add(daysAgo, (edge, _, origin) => run(edge, origin));
  }

  #add(daysAgo: number, happen: Happening): void {
    this.#steps.push({ day: Math.max(daysAgo, 0), happen });
  }

  /** The day that is so many days from today. */
  dayIn(days: number): CalendarDate {
    return addDays(this.today, days);
  }

  /** Does it all, the oldest first: on other days in office hours, today a few minutes ago. */
  async happen(edge: Edge, workspaceId: Id<"workspaces">): Promise<void> {
    const days = Map.groupBy(this.#steps, ({ day }) => day);
    for (const day of [...days.keys()].toSorted((a, b) => b - a)) {
      const steps = days.get(day) ?? [];
      for (const [index, { happen }] of steps.entries()) {
        const at = momentOf(day, index, steps.length);
        await happen(edge, workspaceId, { requestId: "sample data", clientId: null, language: this.language, at });
      }
    }
  }
}

const opens = 8;

function momentOf(day: number, index: number, steps: number): Date {
  if (day === 0) return new Date(Date.now() - (steps - index) * aMinute);
  const then = new Date(Date.now() - day * aDay);
  const between = Math.min(7, (9 * 60) / steps);
  return new Date(then.setUTCHours(opens, 0, 0, 0) + index * between * aMinute);
}

const aDay = 86_400_000;
const aMinute = 60_000;

export const trato = (): Actor => systemActor;
