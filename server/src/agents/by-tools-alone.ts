import { Refusal } from "@trato/domain/errors.ts";
import { areaIn } from "@trato/domain/keys/scopes.ts";
import type { Actor } from "../platform/context.ts";
import type { Authenticate } from "../platform/http/handle.ts";

/**
 * Who asks at any other door than that of the tools. A key that is kept to scopes, to write as a program among them, is a program's: it writes by
 * its tools alone (`agent.by_tools_alone`), so that approval, budget and undo hold for all that it does.
 */
export function byToolsAlone(authenticate: Authenticate): Authenticate {
  return async (request) => {
    const who = await authenticate(request);
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (!isReading && isOfProgram(who.actor)) throw new Refusal("forbidden", "agent.by_tools_alone");
    return who;
  };
}

const isOfProgram = ({ apiKey }: Pick<Actor, "apiKey">): boolean =>
  apiKey?.scopes?.some((scope) => areaIn(scope) === "agents" && scope.endsWith(":write")) ?? false;
