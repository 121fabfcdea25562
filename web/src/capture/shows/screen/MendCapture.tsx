import { KeptLead } from "@trato/domain/capture/shows/inputs.ts";
import { useWords } from "../../../platform/words.ts";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import type { Capture } from "../queue/queue.ts";
import { captureScreenWords } from "./capture-labels.ts";
import { type CapturedValues, mendedCapture, valuesOf } from "./captured-values.ts";
import { StepFields, WhoFields } from "./CaptureFields.tsx";
import type { CapturesHere } from "./captures-here.ts";

type MendCaptureProps = { capture: Capture; here: CapturesHere; onClose: () => void };

/** What the server refused, to be put right: it is sent again under the same key. */
export function MendCapture({ capture, here: { captures }, onClose }: MendCaptureProps) {
  const t = useWords(captureScreenWords);
  const { lead, stage } = capture;
  const mended = (values: CapturedValues) => mendedCapture(lead, values);
  const trouble = stage.is === "refused" ? stage.trouble : null;
  const form = useForm<CapturedValues>({
    place: null,
    initial: valuesOf(lead),
    schema: KeptLead,
    sent: mended,
    submit: async (values) => {
      if (!(await captures.mend(capture.key, KeptLead.parse(mended(values))))) throw new Error(t.isUnderWay);
      onClose();
    },
  });
  const shown = { ...form, errorOf: (path: string) => form.errorOf(path) ?? trouble?.fields[path] };
  return (
    <FormDialog form={form} onClose={onClose} title={t.mendTitle} submitLabel={t.sendAgain}>
      {trouble && <p className="text-bad">{trouble.message}</p>}
      <WhoFields form={shown} />
      <StepFields form={shown} />
    </FormDialog>
  );
}
