import { type Obstacle, obstacle } from "../../errors.ts";
import { isThisMachine, type Security } from "../../messaging/mail-server.ts";

/** What stands in the way of reading a mailbox with these settings: whoever opens it would be overheard. */
export function obstacleToMailbox({ host, security }: { host: string; security: Security }): Obstacle | null {
  const isReadable = security === "none" && !isThisMachine(host);
  return isReadable ? obstacle("invalid", "mailbox.unencrypted", { path: "security" }) : null;
}
