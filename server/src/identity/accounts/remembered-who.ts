import type { Who } from "../../platform/edge.ts";
import { onPublished } from "../../platform/events.ts";

const seconds = 5_000;
const most = 20_000;

const decisive = new Set(["member", "team", "setting"]);

/** Who stands behind a cookie or key, remembered for some seconds, and forgotten at once when this process hears of a change. */
export class RememberedWho {
  #known = new Map<string, { who: Who; until: number }>();
  #changes = 0;
  readonly #stopListening: () => void;

  constructor() {
    this.#stopListening = onPublished(({ workspaceId, changes }) => {
      if (changes.some(({ kind }) => decisive.has(kind))) this.forget(({ who }) => who.workspaceId === workspaceId);
    });
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

  forget(which: (entry: { who: Who }) => boolean = () => true): void {
    this.#changes++;
    for (const [key, entry] of this.#known) if (which(entry)) this.#known.delete(key);
  }

  close(): void {
    this.#stopListening();
  }
}
