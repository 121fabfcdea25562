import { leadOfContact } from "@trato/domain/capture/cards/lead-of-contact.ts";
import { useState } from "react";
import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";
import { useChosenFile } from "./use-chosen-file.ts";

const t = wordsIn("en", cardWords);
const card = (name: string) => `BEGIN:VCARD\nFN:${name}\nORG:Robles\nEND:VCARD\n`;
const vcf = (...names: string[]) => new File(names.map(card), "all.vcf");

const picture = new File(["x"], "card.png", { type: "image/png" });

function Choosing({ files }: { files: File[] }) {
  const [name, setName] = useState("");
  const [several, setSeveral] = useState("");
  const chosen = useChosenFile({
    onContact: (contact) => setName(leadOfContact(contact, "en").texts.contactName),
    onSeveral: ({ contacts, pictures }) => setSeveral(`${contacts.length} people, ${pictures.length} pictures`),
  });
  return (
    <>
      <button onClick={() => chosen.choose(files)}>choose</button>
      <output data-testid="name">{name}</output>
      {chosen.chosen && <p>a picture</p>}
      <p>{several}</p>
    </>
  );
}

const choosing = async (...files: File[]) => {
  const screen = await show(<Choosing files={files} />);
  await screen.getByRole("button", { name: "choose" }).click();
  return screen;
};

test("one card of a file is told at once", async () => {
  const screen = await choosing(vcf("Ana Ruiz"));
  await expect.element(screen.getByTestId("name")).toHaveTextContent("Ana Ruiz");
});

test("several are told together, of files and pictures", async () => {
  const screen = await choosing(vcf("Ana Ruiz", "Eva Gil"), picture, vcf("Pau Roca"));
  await expect.element(screen.getByText("3 people, 1 pictures")).toBeVisible();
});

test("a picture is a picture", async () => {
  const screen = await choosing(picture);
  await expect.element(screen.getByText("a picture")).toBeVisible();
});

test("a file of nobody says so", async () => {
  const nobody = await choosing(new File(["x"], "all.vcf"));
  await expect.element(nobody.getByRole("heading", { name: t.nobodyInFile })).toBeVisible();
});
