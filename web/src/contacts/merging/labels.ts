import { type Part, standingPart } from "@trato/domain/contacts/merging/parts.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";
import type { Language, Pair } from "@trato/domain/words.ts";

export const mergingWords = {
  merge: { en: "Merge", es: "Fusionar" },
  title: { en: (n: number) => `Merge ${n} records into one`, es: (n: number) => `Fusionar ${n} registros en uno` },
  about: {
    en: "Choose whose value counts. All that belongs to the others moves along, and it can be undone for 90 days.",
    es: "Elige qué valor cuenta. Todo lo de los demás pasa al que se queda, y se puede deshacer durante 90 días.",
  },
  stays: everyday.stays,
  together: { en: "All of them together", es: "Todo junto" },
  nothing: everyday.nothing,
  same: {
    en: (n: number) => (n === 1 ? "1 more field says the same in all." : `${n} more fields say the same in all.`),
    es: (n: number) => (n === 1 ? "1 campo más dice lo mismo en todos." : `${n} campos más dicen lo mismo en todos.`),
  },
  moves: { en: "Belongs to it", es: "Le pertenece" },
  nothingMoves: { en: "Nothing else", es: "Nada más" },
  since: everyday.sinceDay,
  tooFew: { en: "Choose at least two to merge them.", es: "Elige al menos dos para fusionarlos." },
  tooMany: {
    en: (most: number) => `At most ${most} are merged at once, chosen one by one.`,
    es: (most: number) => `Se fusionan como mucho ${most} a la vez, elegidos uno a uno.`,
  },
  back: everyday.back,
  yes: everyday.yes,
  no: everyday.no,
  merged: { en: "Merged into one", es: "Fusionados en uno" },
  separated: { en: "Merge undone", es: "Fusión deshecha" },
  undo: { en: "Undo the merge", es: "Deshacer la fusión" },
  undoneAlready: { en: "undone", es: "deshecha" },
};

const groups: Readonly<Record<string, Pair<string>>> = { address: everyday.address, [standingPart]: terms.stage };

/** What a part is called: as its field, or as what its fields are together. */
export function partLabel({ name, fields: [first] }: Part, language: Language): string {
  return (groups[name] ?? first?.words)?.[language] ?? name;
}
