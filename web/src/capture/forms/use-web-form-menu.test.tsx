import { everyday } from "@trato/domain/everyday.ts";
import { beforeEach, expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebForm } from "../../../test/web-forms.ts";
import { wordsIn } from "../../platform/words.ts";
import { formWords } from "./form-labels.ts";
import { useWebFormMenu } from "./use-web-form-menu.tsx";

const t = wordsIn("en", formWords);

function Menu({ form }: { form: ReturnType<typeof aWebForm> }) {
  const items = useWebFormMenu()(form).flatMap((group) => group.items);
  return items.map(({ label, onSelect }) => (
    <button key={label} type="button" onClick={onSelect}>
      {label}
    </button>
  ));
}

const edit = "PATCH /web-forms/:webFormId";
beforeEach(() =>
  answering({
    "GET /me": aMe(),
    [edit]: ({ isOn = true, isArchived = false }) => aWebForm({ isOn, isArchived, version: 2 }),
  }),
);

test.each([
  [t.turnOff, { isOn: false }, { isOn: true }],
  [t.archive, { isArchived: true }, { isArchived: false }],
])("%s can be taken back", async (label, change, back) => {
  const screen = await show(<Menu form={aWebForm()} />);
  await screen.getByRole("button", { name: label }).click();
  await screen.getByRole("button", { name: everyday.undo.en, exact: false }).click();
  const asked = { webFormId: anId(500) };
  await expect
    .poll(() => askedOf(edit))
    .toEqual([
      { ...asked, version: 1, ...change },
      { ...asked, version: 2, ...back },
    ]);
});

test("an archived one comes back, and only that", async () => {
  const screen = await show(<Menu form={aWebForm({ isArchived: true })} />);
  expect(screen.getByRole("button", { name: t.turnOff }).elements()).toEqual([]);
  await screen.getByRole("button", { name: t.unarchive }).click();
  await expect.poll(() => askedOf(edit)).toMatchObject([{ isArchived: false }]);
});

test("another one that asks the same is opened", async () => {
  answering({ "POST /web-forms/:webFormId/duplicate": aWebForm({ id: anId(501), name: "Contact (2)" }) });
  const screen = await show(<Menu form={aWebForm()} />);
  await screen.getByRole("button", { name: t.duplicate }).click();
  await expect.poll(() => screen.address()).toBe(`/w/robles/settings/web-forms/${anId(501)}`);
});
