import { leadOfContact } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { useState } from "react";
import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";
import { useChosenFile } from "./use-chosen-file.ts";
import { VcardChoice } from "./VcardChoice.tsx";

const t = wordsIn("en", cardWords);
const card = (name: string) => `BEGIN:VCARD\nFN:${name}\nORG:Robles\nEND:VCARD\n`;
const vcf = (...names: string[]) => new File(names.map(card), "all.vcf");

function Choosing({ file }: { file: File }) {
  const [name, setName] = useState("");
  const chosen = useChosenFile((contact) => setName(leadOfContact(contact, "en").texts.contactName));
  return (
    <>
      <button onClick={() => chosen.choose(file)}>choose</button>
      <output data-testid="name">{name}</output>
      {chosen.chosen && "picture" in chosen.chosen && <p>a picture</p>}
      {chosen.chosen && "contacts" in chosen.chosen && (
        <VcardChoice
          contacts={chosen.chosen.contacts}
          onChoose={(contact) => setName(leadOfContact(contact, "en").texts.contactName)}
        />
      )}
    </>
  );
}

const choosing = async (file: File) => {
  const screen = await show(<Choosing file={file} />);
  await screen.getByRole("button", { name: "choose" }).click();
  return screen;
};

test("one card of a file is told at once", async () => {
  const screen = await choosing(vcf("Ana Ruiz"));
  await expect.element(screen.getByTestId("name")).toHaveTextContent("Ana Ruiz");
});

test("of several one is chosen", async () => {
  const screen = await choosing(vcf("Ana Ruiz", "Eva Gil"));
  await screen.getByRole("button", { name: "Eva Gil", exact: false }).click();
  await expect.element(screen.getByTestId("name")).toHaveTextContent("Eva Gil");
});

test("a picture is a picture", async () => {
  const picture = await choosing(new File(["x"], "card.png", { type: "image/png" }));
  await expect.element(picture.getByText("a picture")).toBeVisible();
});

test("a file of nobody says so", async () => {
  const nobody = await choosing(new File(["x"], "all.vcf"));
  await expect.element(nobody.getByRole("heading", { name: t.nobodyInFile })).toBeVisible();
});
