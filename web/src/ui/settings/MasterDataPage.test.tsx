import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { MasterDataPage } from "./MasterDataPage.tsx";

const t = wordsIn("en", uiWords);

type Colour = { id: string; name: string };
const colours: Colour[] = [
  { id: anId(1), name: "Red" },
  { id: anId(2), name: "Blue" },
];

type Given = { items?: Colour[] | undefined; mayEdit?: boolean; openId?: string; isLoading?: boolean };

const opened = vi.fn<(colour: Colour) => void>();
const made = vi.fn<() => void>();

const colourPage = ({ items = colours, mayEdit = true, openId, isLoading = false }: Given = {}) => {
  vi.clearAllMocks();
  return show(
    <MasterDataPage<Colour>
      title="Colours"
      items={isLoading ? undefined : items}
      mayEdit={mayEdit}
      creation={{ id: "colour.create", label: "New colour", run: made }}
      columns={[{ id: "name", label: "Name", width: "1fr", render: ({ name }) => name }]}
      onOpen={opened}
      menuOf={() => [{ items: [{ label: "Archive", onSelect: () => undefined }] }]}
      none="No colours yet."
      openId={openId}
      renderDialog={(colour) => <p>{colour ? `Changing ${colour.name}` : "Making one"}</p>}
    />,
  );
};

test("opens a row, makes a new one by its button and by C", async () => {
  const screen = await colourPage();
  await screen.getByText("Blue", { exact: true }).click();
  expect(opened).toHaveBeenCalledExactlyOnceWith(colours[1]);
  await screen.getByRole("button", { name: "New colour" }).click();
  await userEvent.keyboard("c");
  expect(made).toHaveBeenCalledTimes(2);
});

test("is only read by those who may not change it", async () => {
  const screen = await colourPage({ mayEdit: false, openId: anId(2) });
  await screen.getByText("Blue", { exact: true }).click();
  await userEvent.keyboard("c");
  expect(opened).not.toHaveBeenCalled();
  expect(made).not.toHaveBeenCalled();
  await expect.element(screen.getByRole("button", { name: "New colour" })).not.toBeInTheDocument();
  await expect.element(screen.getByText(t.rowMenu)).not.toBeInTheDocument();
  await expect.element(screen.getByText("Changing Blue")).not.toBeInTheDocument();
});

test("shows the dialog of the one that the address names, and of a new one", async () => {
  const screen = await colourPage({ openId: anId(2) });
  await expect.element(screen.getByText("Changing Blue")).toBeVisible();
  const another = await colourPage({ openId: "new" });
  await expect.element(another.getByText("Making one")).toBeVisible();
});

test("shows no dialog while nothing is known, nor for one that is gone", async () => {
  const waiting = await colourPage({ isLoading: true, openId: "new" });
  await expect.element(waiting.getByText("Making one")).not.toBeInTheDocument();
  const screen = await colourPage({ openId: anId(3) });
  await expect.element(screen.getByText("Blue", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Changing", { exact: false })).not.toBeInTheDocument();
});

test("says what will stand here, with the way to the first", async () => {
  const screen = await colourPage({ items: [] });
  await expect.element(screen.getByText("No colours yet.")).toBeVisible();
  await screen.getByRole("button", { name: "New colour" }).last().click();
  expect(made).toHaveBeenCalledOnce();
});
