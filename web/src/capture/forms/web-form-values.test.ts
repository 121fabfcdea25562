import { expect, test } from "vitest";
import { aWebForm } from "../../../test/web-forms.ts";
import { choicesText, choicesTyped, designIn, sentOf, valuesOf } from "./web-form-values.ts";

test("what is empty is sent as nothing, and what is sent back shows as it was", () => {
  const form = aWebForm({ source: "web", redirect: null });
  const values = valuesOf(form);
  expect(values).toMatchObject({ source: "web", medium: "", campaign: "", redirect: "" });
  expect(sentOf({ ...values, allowedPages: "https://a.example\n\n https://b.example \n" }).allowedPages).toEqual([
    "https://a.example",
    "https://b.example",
  ]);
  expect(sentOf({ ...values, source: " " })).toMatchObject({ source: null, medium: null, name: form.name });
  expect(designIn({ ...values, redirect: " https://ruiz.example " }).redirect).toBe("https://ruiz.example");
});

test("choices are typed one a line, and keep their words in the other language", () => {
  const former = [
    { en: "Small", es: "Pequeña" },
    { en: "Large", es: "Grande" },
  ];
  expect(choicesText(former, "es")).toBe("Pequeña\nGrande");
  expect(choicesTyped(former, "Pequeña\nMediana\n", "es")).toEqual([
    { en: "Small", es: "Pequeña" },
    { en: "Large", es: "Mediana" },
    { en: "", es: "" },
  ]);
});
