import { expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { queryClient } from "../../platform/queries.ts";
import { disconnectProvider, providerLinksQuery } from "./provider-links.ts";

test("what stands there is read anew, also where a change was refused", async () => {
  answering({ "GET /auth/provider/links": null });
  await queryClient.fetchQuery(providerLinksQuery);
  answering({ "POST /auth/provider/unlink": refused("record.not_found", { status: 404 }) });
  const link = { issuer: "https://id.example", subject: "7", label: "Ana", createdAt: "", lastUsedAt: null };
  await expect(disconnectProvider(link)).rejects.toThrow("record.not_found");
  expect(queryClient.getQueryState(providerLinksQuery.queryKey)?.isInvalidated).toBe(true);
});
