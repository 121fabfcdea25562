import type { Id } from "@trato/domain/ids.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testSite as site } from "../../test/factories.ts";
import { readReplyToken, replyTokenOf } from "./reply-token.ts";

const ids = fc.uuid() as fc.Arbitrary<never>; // of whichever table

test("a token is read again by its workspace, in letters that any mail server keeps, and by no other", () =>
  fc.assert(
    fc.property(ids, ids, ids, (workspaceId: Id<"workspaces">, messageId: Id<"messages">, other: Id<"workspaces">) => {
      const token = replyTokenOf(site, { workspaceId, messageId });
      expect(token).toMatch(/^[0-9a-z]{41}$/);
      expect(readReplyToken(site, workspaceId, token)).toBe(messageId);
      fc.pre(other !== workspaceId);
      expect(readReplyToken(site, other, token)).toBeNull();
      expect(readReplyToken({ ...site, secret: "t".repeat(32) }, workspaceId, token)).toBeNull();
    }),
  ));

test("one sign changed is a token of nobody", () =>
  fc.assert(
    fc.property(ids, ids, fc.nat(40), fc.integer({ min: 1, max: 35 }), (workspaceId, messageId, at, by) => {
      const token = replyTokenOf(site, { workspaceId, messageId });
      const sign = ((Number.parseInt(token.charAt(at), 36) + by) % 36).toString(36);
      expect(readReplyToken(site, workspaceId, token.slice(0, at) + sign + token.slice(at + 1))).toBeNull();
    }),
  ));
