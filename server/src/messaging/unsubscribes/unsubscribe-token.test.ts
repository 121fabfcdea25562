import { expect, test } from "vitest";
import { testSite } from "../../../test/factories.ts";
import { newId } from "../../platform/new-id.ts";
import { readUnsubscribeToken, unsubscribeLink } from "./unsubscribe-token.ts";

const mail = { workspaceId: newId<"workspaces">(), messageId: newId<"messages">() };
const tokenOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);

test("a link names its mail, and nobody else makes one", () => {
  const token = tokenOf(unsubscribeLink(testSite, mail));
  expect(readUnsubscribeToken(testSite, token)).toEqual(mail);
  expect(readUnsubscribeToken({ ...testSite, secret: "t".repeat(32) }, token)).toBeNull();
  const other = newId<"messages">();
  const proof = token.slice(-22);
  const changed = tokenOf(unsubscribeLink(testSite, { ...mail, messageId: other })).slice(0, -22) + proof;
  expect(readUnsubscribeToken(testSite, changed)).toBeNull();
  for (const wrong of ["", "x", token.slice(0, -4)]) expect(readUnsubscribeToken(testSite, wrong)).toBeNull();
});
