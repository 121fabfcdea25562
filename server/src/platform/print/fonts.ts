import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a font lacks is taken from the next one that has it; of Inter several weights, of the others one. */
const packages = {
  Inter: "@expo-google-fonts/inter",
  "Noto Sans": "@expo-google-fonts/noto-sans",
  "Noto Sans Arabic": "@expo-google-fonts/noto-sans-arabic",
  "Noto Sans Hebrew": "@expo-google-fonts/noto-sans-hebrew",
  "Noto Sans Thai": "@expo-google-fonts/noto-sans-thai",
  "Noto Sans SC": "@expo-google-fonts/noto-sans-sc",
  "Noto Sans JP": "@expo-google-fonts/noto-sans-jp",
  "Noto Sans KR": "@expo-google-fonts/noto-sans-kr",
  "Noto Emoji": "@expo-google-fonts/noto-emoji",
  "Noto Sans Symbols": "@expo-google-fonts/noto-sans-symbols",
  "Noto Sans Symbols 2": "@expo-google-fonts/noto-sans-symbols-2",
  "Noto Sans Math": "@expo-google-fonts/noto-sans-math",
};

const { resolve } = createRequire(import.meta.url);
const fonts = Object.entries(packages).map(([family, name]) => ({
  family,
  folder: dirname(resolve(`${name}/package.json`)),
}));
const regular = "400Regular";

/** The folders of all fonts that documents are printed with. */
export const fontFolders: readonly string[] = fonts.flatMap(({ family, folder }) => {
  const weights = family === "Inter" ? [regular, "400Regular_Italic", "500Medium", "600SemiBold"] : [regular];
  return weights.map((weight) => join(folder, weight));
});

/** The regular font of each family. */
export const regularFonts: readonly string[] = fonts.map(({ family, folder }) =>
  join(folder, regular, `${family.replaceAll(" ", "")}_${regular}.ttf`),
);

const families: readonly string[] = Object.keys(packages);
const kana = /[\u3041-\u30ff]/;

/** The families that a text is printed with, in their order: Chinese and Japanese write some signs differently, and only Japanese has kana. */
export function familiesFor(text: string): readonly string[] {
  if (!kana.test(text)) return families;
  return families.toSpliced(families.indexOf("Noto Sans SC"), 0, "Noto Sans JP");
}

/** In this environment no font of the machine is looked at. */
export const ownFontsOnly = { FONTCONFIG_FILE: fileURLToPath(new URL("no-system-fonts.conf", import.meta.url)) };
