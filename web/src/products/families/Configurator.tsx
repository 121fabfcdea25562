import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import {
  forbiddenBy,
  inOrder,
  nameWithTexts,
  obstacleToChoose,
  variantName,
  variantPrice,
} from "@trato/domain/products/families/variants.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { ColourDot } from "./ColourDot.tsx";
import { familyWords } from "./labels.ts";
import { type ChosenVariant, type Family, familyQuery } from "./queries.ts";

type ValueId = Id<"attribute_values">;
type ConfiguratorProps = {
  familyId: Family["id"];
  /** What is chosen so far. */
  valueIds: readonly ValueId[];
  onChoose: (variant: ChosenVariant) => void;
  onClose: () => void;
};

/** The values of a variant, chosen by arrows; what cannot be combined with the rest is greyed and says with what. */
export function Configurator({ familyId, ...rest }: ConfiguratorProps) {
  const { data: family } = useQuery(familyQuery(familyId));
  return family ? <Choice family={family} {...rest} /> : null;
}

function Choice({ family, valueIds, onChoose, onClose }: Omit<ConfiguratorProps, "familyId"> & { family: Family }) {
  const t = useWords(familyWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // what products cost is in it
  const [chosen, setChosen] = useState<readonly ValueId[]>(() => inOrder(family, valueIds));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const written = chosen.map((id) => (isFreeText(family, id) ? (texts[id] ?? "") : ""));
  const choose = useCommand("POST /product-families/:familyId/variants", {
    touches: (_, variant) => (variant?.isNew ? [{ kind: "product", id: variant.id, version: variant.version }] : []),
    done: (variant) => {
      onChoose({ ...variant, name: nameWithTexts(variant.name, written) });
      onClose();
    },
  });
  const obstacle = obstacleToChoose(family, chosen);
  const { name, listPrice } = variantOf(family, chosen);
  const run = () => !obstacle && choose.run({ familyId: family.id, valueIds: [...chosen] });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={family.name}
      size="sm"
      onKey={(event) => {
        const { target } = event;
        if (event.key !== "Enter" || !(target instanceof Element)) return;
        if (target.role !== "radio" && !(target instanceof HTMLInputElement)) return;
        event.preventDefault();
        run();
      }}
      footer={
        <Button tone="primary" isBusy={choose.isRunning} obstacle={obstacle && obstacleText(obstacle)} onClick={run}>
          {t.choose}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {family.attributes.map((attribute) => (
          <AttributeChoice
            key={attribute.id}
            family={family}
            attribute={attribute}
            chosen={chosen}
            onChange={setChosen}
            texts={texts}
            onText={(id, text) => setTexts({ ...texts, [id]: text })}
          />
        ))}
        <p aria-live="polite" className="flex items-baseline gap-3 border-t border-line pt-3">
          <span className="min-w-0 flex-1 font-medium">
            {obstacle ? obstacleText(obstacle) : nameWithTexts(name, written)}
          </span>
          {!obstacle && <span className="font-semibold tabular-nums">{f.priceMoney(listPrice, own)}</span>}
        </p>
      </div>
    </Dialog>
  );
}

/** What the line will have: of a variant that is there its own name and price, which may be typed ones. */
function variantOf(family: Family, chosen: readonly ValueId[]) {
  const there = family.variants.find(({ valueIds }) => inOrder(family, valueIds).join() === chosen.join());
  return there ?? { name: variantName(family, chosen), listPrice: variantPrice(family, chosen) };
}

const isFreeText = ({ attributes }: Family, valueId: ValueId): boolean =>
  attributes.some(({ values }) => values.some((value) => value.id === valueId && value.isFreeText));

type AttributeChoiceProps = {
  family: Family;
  attribute: Family["attributes"][number];
  chosen: readonly ValueId[];
  onChange: (chosen: readonly ValueId[]) => void;
  texts: Readonly<Record<string, string>>;
  onText: (valueId: ValueId, text: string) => void;
};

function AttributeChoice({ family, attribute, chosen, onChange, texts, onText }: AttributeChoiceProps) {
  const t = useWords(familyWords);
  const isOwn = (id: ValueId) => attribute.values.some((value) => value.id === id);
  const open = attribute.values.find(({ id, isFreeText }) => isFreeText && chosen.includes(id));
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm font-medium text-quiet">{attribute.name}</span>
      <RadioGroup<ValueId | null>
        aria-label={attribute.name}
        value={chosen.find(isOwn) ?? null}
        onValueChange={(id) => id && onChange(inOrder(family, [...chosen.filter((each) => !isOwn(each)), id]))}
        className="flex flex-wrap gap-1.5"
      >
        {attribute.values.map((value) => (
          <ValueChoice key={value.id} family={family} value={value} chosen={chosen} />
        ))}
      </RadioGroup>
      {open && (
        <Input
          aria-label={t.textOf(open.name)}
          placeholder={t.textOf(open.name)}
          value={texts[open.id] ?? ""}
          onChange={(text) => onText(open.id, text)}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </div>
  );
}

type ValueChoiceProps = Pick<AttributeChoiceProps, "family" | "chosen"> & {
  value: Family["attributes"][number]["values"][number];
};

function ValueChoice({ family, value, chosen }: ValueChoiceProps) {
  const t = useWords(familyWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace; // what products cost is in it
  const by = forbiddenBy(family, chosen, value.id);
  const forbidding = family.attributes.flatMap(({ values }) => values).find(({ id }) => id === by);
  return (
    <Radio.Root
      value={value.id}
      disabled={forbidding !== undefined}
      className="flex min-h-8 items-center gap-2 rounded-md bg-card px-2.5 shadow-control data-checked:bg-accent data-checked:text-accent-fg data-disabled:text-faint data-disabled:shadow-none max-md:min-h-10"
    >
      <ColourDot colour={value.colour} />
      <span>{value.name}</span>
      {forbidding ? (
        <span className="text-sm">{t.forbidden(forbidding.name)}</span>
      ) : (
        value.extraPrice !== "0" && (
          <span className="text-sm tabular-nums">
            {value.extraPrice.startsWith("-") ? "" : "+"}
            {f.priceMoney(value.extraPrice, own)}
          </span>
        )
      )}
    </Radio.Root>
  );
}
