import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/schemas.ts";
import { type Actor, type Context, type Origin, systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";

type Happening = (edge: Edge, workspaceId: Id<"workspaces">, origin: Origin) => Promise<unknown>;

/** One thing that was done, so many days ago. */
type Step = { day: number; place: number; happen: Happening };

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
    this.#steps.push({ day: Math.max(daysAgo, 0), place: this.#steps.length, happen });
  }

  /** The day that is so many days from today. */
  dayIn(days: number): CalendarDate {
    return addDays(this.today, days);
  }

  /** Does it all, the oldest first, each thing a second after the one before. */
  async happen(edge: Edge, workspaceId: Id<"workspaces">): Promise<void> {
    const steps = this.#steps.toSorted((a, b) => b.day - a.day || a.place - b.place);
    const now = Date.now();
    for (const [index, { day, happen }] of steps.entries()) {
      const at = new Date(now - day * aDay - (steps.length - index) * aSecond);
      await happen(edge, workspaceId, { requestId: "sample data", clientId: null, language: this.language, at });
    }
  }
}

const aDay = 86_400_000;
const aSecond = 1000;

export const trato = (): Actor => systemActor;
