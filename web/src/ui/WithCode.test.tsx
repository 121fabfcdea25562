import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { WithCode } from "./WithCode.tsx";

const text = "Haz la primera copia en la consola con npm run trato -- backup: muestra la clave.";

test("a command of the shell stands on one line, however narrow the place is", async () => {
  const screen = await show(
    <p style={{ width: 180 }}>
      <WithCode text={text} />
    </p>,
  );
  await expect.element(screen.getByText("npm run trato -- backup")).toBeVisible();
  const code = document.querySelector("code");
  expect(code?.textContent).toBe("npm run trato -- backup");
  expect(code?.getClientRects()).toHaveLength(1);
  expect(document.querySelector("p")?.textContent).toBe(text);
});
