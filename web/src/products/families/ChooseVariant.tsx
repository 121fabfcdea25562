import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Configurator } from "./Configurator.tsx";
import { familyWords } from "./labels.ts";
import type { ChosenVariant, Variant } from "./queries.ts";

type ChooseVariantProps = { variant: Variant; name: string; onChoose: (variant: ChosenVariant) => void };

/** Beside the product of a line that is one of several variants: chooses another one of them by its values. */
export function ChooseVariant({ variant, name, onChoose }: ChooseVariantProps) {
  const t = useWords(familyWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton size="sm" label={t.configure(name)} icon={<SlidersHorizontal />} onClick={() => setOpen(true)} />
      {isOpen && <Configurator {...variant} onChoose={onChoose} onClose={() => setOpen(false)} />}
    </>
  );
}
