import { expect, test } from "vitest";
import { leadsThen, website } from "../../../test/calling.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { writeNote } from "../../activities/write-note.ts";
import type { Context } from "../../platform/context.ts";
import { factsOfCall } from "./lead-of-call.ts";
import { readCallAgain } from "./read-call-again.ts";
import { letWaitAgain, uncorrectLead } from "./undo-reading.ts";
import "../../reactions.ts";

test("a corrected lead says again what it said, and its history tells of it", () =>
  inWorkspace(async (t) => {
    const { map, call } = await website(t.system, { "/quien": "companyName" });
    const { arrivalId, id } = await call('{"quien":"Ana"}');
    const { arrival, companyName, contactName } = await factsOfCall(t.system, arrivalId);
    await map({ "/quien": "contactName" });
    await readCallAgain(t.system, arrivalId);
    const former = { arrival, companyName, contactName };
    const back = (ctx: Context) => uncorrectLead(ctx, arrivalId, former);
    expect(await triedBy(t, { role: "back_office" }, back)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, back)).toBe("record.not_found");
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => uncorrectLead(ctx, arrivalId, { arrival }))).toBe("arrival.gone_on");
    await back(t.system);
    expect(await leadsThen(t.system)).toMatchObject([{ companyName: "Ana", contactName: null }]);
    expect(await factsOfCall(t.system, arrivalId)).toMatchObject(former);
    expect((await diaryOf(t, String(id))).at(-1)).toMatchObject({ event: "lead.reading_undone" });
  }));

test("what became a lead waits again, unless somebody has gone on with that", () =>
  inWorkspace(async (t) => {
    const { map, call } = await website(t.system, { "/quien": "ignore" });
    const { arrivalId } = await call('{"quien":"Ana"}');
    const former = await factsOfCall(t.system, arrivalId);
    await map({ "/quien": "contactName" });
    await readCallAgain(t.system, arrivalId);
    const back = (ctx: Context) => letWaitAgain(ctx, arrivalId, former);
    const [lead] = await leadsThen(t.system);
    expect(
      await tried(t.system, async (ctx) => {
        await writeNote(ctx, { kind: "opportunity", id: lead!.id }, { body: "Rang her" });
        await back(ctx);
      }),
    ).toBe("arrival.gone_on");
    expect(await triedBy(t, { role: "sales", reach: "all" }, back)).not.toBe("done");
    await t.become(t.system);
    await back(t.system);
    expect(await factsOfCall(t.system, arrivalId)).toEqual(former);
    expect((await diaryOf(t, arrivalId)).at(-1)).toMatchObject({ event: "arrival.put_back" });
  }));
