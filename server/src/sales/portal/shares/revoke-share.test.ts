import { expect, test } from "vitest";
import { sentOffer } from "../../../../test/factories-sales.ts";
import { testOrigin } from "../../../../test/factories.ts";
import { problemOf } from "../../../platform/http/problems.ts";
import "../../../reactions.ts";
import { listShares, revokeShare } from "./revoke-share.ts";
import { shareOffer, unshareOffer } from "./share-offer.ts";

test("the seller sees whom the quotation was sent on to, and takes a link back; of another quotation it is none", async () => {
  const { edge, token, run, saleId } = await sentOffer();
  await shareOffer(edge, { token, name: "Lola Gil", email: "lola@cafe.example" }, testOrigin);
  const { items } = await run((ctx) => listShares(ctx, { saleId }));
  expect(items.map(({ name }) => name)).toEqual(["Lola Gil"]);
  const saleShareId = items[0]!.id; // just made
  const other = await sentOffer();
  for (const work of [
    () => other.run((ctx) => revokeShare(ctx, { saleShareId })),
    () => unshareOffer(other.edge, { token: other.token, saleShareId }, testOrigin),
  ])
    expect(await work().catch((error: unknown) => problemOf(error, "en"))).toMatchObject({ code: "record.not_found" });
  expect(await run((ctx) => revokeShare(ctx, { saleShareId }))).toEqual({ items: [] });
  expect(await run((ctx) => revokeShare(ctx, { saleShareId }))).toEqual({ items: [] });
  const told = await run(({ db }) => db.selectFrom("diary").select("event").where("subjectId", "=", saleId).execute());
  expect(told.filter(({ event }) => event === "sale.share_revoked")).toHaveLength(1);
});
