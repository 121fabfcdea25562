import { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import { addDays, type Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { lazy, Suspense, useRef, useState } from "react";
import { activityKindWords } from "../../../activities/labels.ts";
import { newId } from "../../../platform/ids.ts";
import { useFormat } from "../../../platform/session.ts";
import { toast, toastError } from "../../../platform/toasts.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { Problem } from "../../../ui/Problem.tsx";
import type { Several } from "../../card/use-chosen-file.ts";
import type { TradeShow } from "../queries.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { captureOf, type CapturedValues, nobodyYet, titleOfCapture } from "./captured-values.ts";
import { StepFields, WhoFields } from "./CaptureFields.tsx";
import { PhotoFields } from "./PhotoFields.tsx";
import type { CapturesHere } from "./captures-here.ts";
import { usePhotos } from "./use-photos.ts";

/** What reads cards is much, and none of it is needed to type. */
const CardFields = lazy(async () => ({ default: (await import("./CardFields.tsx")).CardFields }));
const SeveralCards = lazy(async () => ({
  default: (await import("../../card/several/SeveralCards.tsx")).SeveralCards,
}));

type CaptureFormProps = { tradeShow: TradeShow; here: CapturesHere };

/** Somebody who is met: saved in one tap, and the next one can come. */
export function CaptureForm({ tradeShow, here }: CaptureFormProps) {
  const { owner, captures } = here;
  const t = useWords(captureScreenWords);
  const capturedOf = useCaptured(tradeShow.id);
  const photos = usePhotos(owner);
  const [count, setCount] = useState(0);
  const [several, setSeveral] = useState<Several | null>(null);
  const top = useRef<HTMLFormElement>(null);
  const sent = (values: CapturedValues) => CaptureLead.parse(capturedOf(values, newId()));
  const form = useForm<CapturedValues>({
    place: `capture ${tradeShow.id}`,
    initial: nobodyYet,
    schema: CaptureLead,
    sent: (values) => capturedOf(values, newId()),
    submit: async (values) => {
      const lead = sent(values);
      try {
        await captures.add({ key: lead.key, lead, photos: photos.ids });
      } catch {
        toastError(new Error(t.notKept));
        throw new Error(t.notKept);
      }
      photos.forget();
      setCount(count + 1);
      toast(t.saved(titleOfCapture(lead)), { id: "captured" });
      top.current?.scrollTo({ top: 0 });
      top.current?.querySelector("input")?.focus();
    },
    keptOf: () => nobodyYet,
  });
  return (
    <form ref={top} noValidate onSubmit={form.onSubmit} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="mx-auto flex w-full max-w-130 flex-col gap-3 p-4">
        <Suspense fallback={<div className="h-11" />}>
          <CardFields key={count} form={form} photos={photos} onSeveral={setSeveral} />
          {several && (
            <SeveralCards given={several} tradeShowId={tradeShow.id} here={here} onClose={() => setSeveral(null)} />
          )}
        </Suspense>
        <WhoFields form={form} />
        <StepFields form={form} />
        <PhotoFields photos={photos} />
        <Problem text={form.problem} />
      </div>
      <div className="sticky bottom-0 mt-auto border-t border-line bg-bg p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <Button
          tone="primary"
          type="submit"
          isBusy={form.isBusy}
          className="mx-auto flex h-13 w-full max-w-130 text-lg"
        >
          {t.save}
        </Button>
      </div>
    </form>
  );
}

/** What is sent of the values that were typed, under a key. */
function useCaptured(tradeShowId: Id<"trade_shows">) {
  const f = useFormat();
  const words = useWords(activityKindWords);
  return (values: CapturedValues, key: string) =>
    captureOf(values, {
      tradeShowId,
      key,
      capturedAt: new Date().toISOString() as Moment, // toISOString writes moments
      usual: { dueOn: addDays(f.today(), 1), summary: values.step === "none" ? "" : words[values.step] },
    });
}
