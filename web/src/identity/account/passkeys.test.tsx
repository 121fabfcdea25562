import { expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { queryClient } from "../../platform/queries.ts";
import { passkeysQuery, renamePasskey } from "./passkeys.ts";

test("what stands there is read anew, also where a change was refused", async () => {
  answering({ "GET /auth/passkeys": { items: [], site: null } });
  await queryClient.fetchQuery(passkeysQuery);
  answering({ "POST /auth/passkeys/rename": refused("record.not_found", { status: 404 }) });
  await expect(renamePasskey("1", "Old phone")).rejects.toThrow("record.not_found");
  expect(queryClient.getQueryState(passkeysQuery.queryKey)?.isInvalidated).toBe(true);
});
