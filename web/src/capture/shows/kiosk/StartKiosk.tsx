import * as z from "zod/mini";
import { useMe } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { FormDialog } from "../../../ui/forms/FormDialog.tsx";
import type { TradeShow } from "../queries.ts";
import { fillScreen } from "./fill-screen.ts";
import { kioskWords } from "./kiosk-labels.ts";
import { beginKiosk } from "./kiosk-lock.ts";

type StartKioskProps = { tradeShow: TradeShow; onClose: () => void };

const Asked = z.object({ code: z.string().check(z.regex(/^\d{4,12}$/)) });

/** Hands the device to visitors: with a code, by which alone one comes back. */
export function StartKiosk({ tradeShow, onClose }: StartKioskProps) {
  const t = useWords(kioskWords);
  const { member, workspace } = useMe();
  const form = useForm({
    initial: { code: "" },
    place: null,
    schema: Asked,
    submit: async ({ code }) => {
      fillScreen();
      await beginKiosk({ slug: workspace.slug, memberId: member.id, tradeShow }, code);
      onClose(); // it is not asked again when its member is back
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.kiosk} submitLabel={t.begin} size="sm">
      <p className="text-quiet">{t.kioskText}</p>
      {!tradeShow.consent && <p className="text-warn">{t.noConsent}</p>}
      <Field label={t.code} error={form.errorOf("code") && t.codeShape}>
        <Input {...form.bind("code")} inputMode="numeric" autoComplete="off" startsFocused className="h-12 text-lg" />
      </Field>
    </FormDialog>
  );
}
