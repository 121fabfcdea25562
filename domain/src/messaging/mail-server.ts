import { type Obstacle, obstacle } from "../errors.ts";

/** tls: encrypted from the first byte on; starttls: asked for, and required; none: in the clear. */
export const securities = ["starttls", "tls", "none"] as const;
export type Security = (typeof securities)[number];

/** The port at which a server with this security mostly listens. */
export const usualPort: Record<Security, number> = { starttls: 587, tls: 465, none: 25 };

export type ServerSettings = {
  host: string | null;
  port: number;
  security: Security;
  userName: string | null;
  sender: string | null;
};

export const isThisMachine = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host);

/** What stands in the way of sending with these settings, and at which field it is said. */
export function obstacleToServer({ host, security, userName, sender }: ServerSettings): Obstacle | null {
  if (host === null) return null;
  if (sender === null) return obstacle("invalid", "mail.sender_missing", { path: "sender" });
  const isReadable = security === "none" && userName !== null && !isThisMachine(host);
  return isReadable ? obstacle("invalid", "mail.password_unencrypted", { path: "security" }) : null;
}

/** Whether a kept password may go on to these settings: only to the server and user for which it was typed, never with less protection. */
export function keepsPassword(before: ServerSettings, after: ServerSettings): boolean {
  return (
    before.host === after.host &&
    before.port === after.port &&
    before.userName === after.userName &&
    (after.security !== "none" || before.security === "none")
  );
}
