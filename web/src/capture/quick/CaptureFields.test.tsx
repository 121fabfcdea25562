import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { someKnownValues } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useForm } from "../../ui/forms/form.ts";
import { afterText, type CaptureValues, emptyCapture } from "./capture-values.ts";
import { CaptureFields } from "./CaptureFields.tsx";
import { quickWords } from "./labels.ts";

const t = wordsIn("en", quickWords);

function Fields({ initial }: { initial: CaptureValues }) {
  return <CaptureFields form={useForm({ initial, place: null, submit: () => Promise.resolve() })} />;
}

const showing = async (text: string) => {
  answering({ "GET /opportunity-values": someKnownValues({ sources: ["Trade fair"] }) });
  const read = afterText(emptyCapture, text, { country: "ES", language: "en" });
  const screen = await show(<Fields initial={{ ...emptyCapture, ...read }} />);
  return { screen, field: (name: string) => screen.getByLabelText(name, { exact: true }) };
};

test("an address stands in its parts, its country by name", async () => {
  const { field } = await showing("Calle Mayor, 3\n28013 Madrid\nEspaña");
  await expect.element(field(t.street)).toHaveValue("Calle Mayor, 3");
  await expect.element(field(t.city)).toHaveValue("Madrid");
  await expect.element(field(t.country)).toHaveValue("Spain");
});

test("comes from where others came from", async () => {
  const { screen, field } = await showing("");
  await field(t.source).fill("tr");
  await screen.getByRole("option", { name: "Trade fair" }).click();
  await expect.element(field(t.source)).toHaveValue("Trade fair");
});
