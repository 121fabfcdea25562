import type { Who } from "../../platform/edge.ts";
import { onChanged, onSessionsEndedElsewhere, publishSessionsEnded } from "../../platform/events.ts";

const seconds = 5_000;
const most = 20_000;

const decisive = new Set(["member", "team", "setting"]);

/** Who stands behind a cookie or key, remembered for some seconds, and forgotten at once when this process makes or hears of a change. */
export class RememberedWho {
  #known = new Map<string, { who: Who; until: number }>();
  #changes = 0;
  readonly #stops: (() => void)[];

  constructor() {
    const stopHearing = onChanged(({ workspaceId, changes }) => {
      if (changes && !changes.some(({ kind }) => decisive.has(kind))) return;
      this.#drop(({ who }) => workspaceId === null || who.workspaceId === workspaceId);
    });
    this.#stops = [stopHearing, onSessionsEndedElsewhere(() => this.#drop(() => true))];
  }

  /** What is remembered, or what the look-up finds; a look-up that a change overtook is not kept. */
  async find(key: string, lookUp: () => Promise<Who>): Promise<Who> {
    const found = this.#known.get(key);
    if (found && found.until > Date.now()) return found.who;
    const changesBefore = this.#changes;
    const who = await lookUp();
    if (this.#known.size >= most) this.#known.clear();
    if (changesBefore === this.#changes) this.#known.set(key, { who, until: Date.now() + seconds });
    return who;
  }

  /** Somebody may have been signed out: all are forgotten, in every process. */
  forget(): void {
    this.#drop(() => true);
    publishSessionsEnded();
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  #drop(which: (entry: { who: Who }) => boolean): void {
    this.#changes++;
    for (const [key, entry] of this.#known) if (which(entry)) this.#known.delete(key);
  }
}
