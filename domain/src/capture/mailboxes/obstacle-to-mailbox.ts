import { type Obstacle, obstacle } from "../../errors.ts";
import { isProviderAddress } from "../../identity/single-sign-on.ts";
import { isThisMachine, type Security } from "../../messaging/mail-server.ts";

type Settings = { host: string; security: Security; tokenAddress: string | null; clientId: string | null };

/** What stands in the way of reading a mailbox with these settings: whoever opens it would be overheard. */
export function obstacleToMailbox({ host, security, tokenAddress, clientId }: Settings): Obstacle | null {
  if (security === "none" && !isThisMachine(host))
    return obstacle("invalid", "mailbox.unencrypted", { path: "security" });
  if (tokenAddress === null) return null;
  if (!isProviderAddress(tokenAddress)) return obstacle("invalid", "mailbox.token_address", { path: "tokenAddress" });
  return clientId === null ? obstacle("invalid", "mailbox.client_missing", { path: "clientId" }) : null;
}
