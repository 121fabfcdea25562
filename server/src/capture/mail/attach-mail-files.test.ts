import { Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { createTestWorkspace, testEdge, testOrigin, type TestWorkspace } from "../../../test/factories.ts";
import { rawMail } from "../../../test/mails.ts";
import { listFiles } from "../../files/list-files.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { jobKinds } from "../../job-kinds.ts";
import "../../reactions.ts";
import { makeLeadOfArrival } from "../make-lead-of-arrival.ts";
import { attachMailFiles } from "./attach-mail-files.ts";
import { takeMail } from "./take-mail.ts";

let workspace: TestWorkspace;
let elsewhere: TestWorkspace;
beforeAll(async () => {
  [workspace, elsewhere] = [await createTestWorkspace(), await createTestWorkspace()];
});

async function as<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  return (await testEdge()).run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
}
const placeOf = async ({ id: workspaceId }: TestWorkspace) => ({
  edge: await testEdge(),
  workspaceId,
  origin: testOrigin,
});

const more = "X-Spam-Flag: YES\nContent-Type: multipart/mixed; boundary=b";
const body = `--b

Twenty desks
--b
Content-Type: text/plain
Content-Disposition: attachment; filename=Plan.txt

plan
--b
Content-Type: text/plain
Content-Disposition: attachment; filename=List.txt

list
--b--
`;

const filesOf = async (id: string | null) =>
  (await as((ctx) => listFiles(ctx, { kind: "opportunity", id: String(id) }))).items.map(({ name }) => name).toSorted();

test("the files of a mail that waited hang on the lead that somebody makes of it, once", async () => {
  const { arrivalId, state } = await takeMail(
    await placeOf(workspace),
    Readable.from([Buffer.from(rawMail({ more, body }))]),
  );
  expect(state).toBe("waiting");
  const { subjectId } = await as((ctx) => makeLeadOfArrival(ctx, { arrivalId }));
  expect(await filesOf(subjectId)).toEqual([]);
  const { workspaceId, edge } = await placeOf(workspace);
  const job = jobKinds(edge, new AbortController().signal)["attach_mail_files"];
  for (const id of ["1", "2"]) await job?.run({ workspaceId, arrivalId }, { job: { id } } as never); // all of it that this job reads
  expect(await filesOf(subjectId)).toEqual(["List.txt", "Plan.txt"]);
});

test("the lead is made together with the job for its files, which reaches no other company", async () => {
  const raw = Readable.from([Buffer.from(rawMail({ id: "other@x", more, body }))]);
  const { arrivalId } = await takeMail(await placeOf(workspace), raw);
  const { subjectId } = await as((ctx) => makeLeadOfArrival(ctx, { arrivalId }));
  const { owner } = await testDatabase();
  const jobs = "select count(*)::int as asked from graphile_worker._private_jobs where payload ->> 'arrivalId' = $1";
  expect((await owner.query(jobs, [arrivalId])).rows).toEqual([{ asked: 1 }]);
  await expect(attachMailFiles(await placeOf(elsewhere), arrivalId)).rejects.toThrow("record.not_found");
  expect(await filesOf(subjectId)).toEqual([]);
});
