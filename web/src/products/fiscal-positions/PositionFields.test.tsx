import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { CreateFiscalPosition } from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import { useForm } from "../../ui/forms/form.ts";
import { positionWords } from "./position-labels.ts";
import { askedOf, newPosition, type PositionValues } from "./position-values.ts";
import { PositionFields } from "./PositionFields.tsx";

const t = wordsIn("en", positionWords);

function Fields() {
  const form = useForm<PositionValues>({
    initial: { ...newPosition, isAutomatic: true },
    place: "some position",
    schema: CreateFiscalPosition,
    sent: askedOf,
    submit: () => Promise.resolve(undefined),
  });
  return <PositionFields form={form} />;
}

test("postal codes that cannot be read say how they are written", async () => {
  answering({ "GET /me": aMe(), "GET /taxes": { items: [] } });
  const screen = await show(<Fields />);
  await screen.getByRole("textbox", { name: t.zips }).fill("35000-");
  await expect.element(screen.getByText(t.wrongZips)).toBeVisible();
});
