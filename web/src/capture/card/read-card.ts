import { agreed } from "@trato/domain/capture/cards/agree.ts";
import type { ReadContact, ReadLine } from "@trato/domain/capture/cards/contact.ts";
import { readContact } from "@trato/domain/capture/cards/read-contact.ts";
import { createWorker, OEM, type Page, PSM, type Worker as Reader } from "tesseract.js";
import type { PreparedPicture } from "./read-card.worker.ts";
import { readingAt } from "./reading-place.ts";

/** A word where it stands on the card that is shown, in parts of its width and height. */
export type SeenWord = { text: string; confidence: number; x: number; y: number; width: number; height: number };

/** What was read of a card, with the card itself: level, cut out and drawn anew, so that nothing else is in it. */
export type CardRead = { contact: ReadContact; words: SeenWord[]; codes: string[]; photo: Blob };

/** What reads cards, ready before the first one is chosen, so that it works without network from then on. */
export function openCardReader(country: string) {
  const painter = new Worker(new URL("./read-card.worker.ts", import.meta.url), { type: "module" });
  const reader = startReader();
  reader.catch(() => undefined); // told when a card is read
  const look = async (picture: Blob): Promise<CardRead> => {
    const prepared = await preparedBy(painter, picture);
    const pages = await pagesOf(await reader, prepared.read);
    const contact = agreed(pages.map((page) => readContact(linesOf(page), country)));
    const [first] = pages;
    return { contact, words: first ? wordsOf(first, prepared) : [], codes: prepared.codes, photo: prepared.shown };
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    isReady: reader.then(() => undefined),
    /** One card after the other, however many are asked for. */
    read: (picture: Blob): Promise<CardRead> => {
      const read = last.then(() => look(picture));
      last = read.catch(() => undefined);
      return read;
    },
    close: () => {
      painter.terminate();
      reader.then((open) => open.terminate()).catch(() => undefined);
    },
  };
}

export type CardReader = ReturnType<typeof openCardReader>;

/** Words are looked for wherever they stand: a card has columns, logos and corners, and no lines across. What it says of itself meanwhile is no one's. */
const parameters = { tessedit_pageseg_mode: PSM.SPARSE_TEXT, debug_file: "/dev/null" };

async function startReader(): Promise<Reader> {
  const reader = await createWorker("spa+eng", OEM.LSTM_ONLY, {
    workerPath: readingAt("worker.min.js"),
    corePath: readingAt("tesseract-core-simd-lstm.wasm.js"),
    langPath: readingAt("").replace(/\/$/, ""),
    workerBlobURL: false,
    gzip: true,
    cacheMethod: "none", // the browser keeps what it fetched
  });
  await reader.setParameters(parameters);
  return reader;
}

function preparedBy(painter: Worker, picture: Blob): Promise<PreparedPicture> {
  return new Promise((resolve, reject) => {
    const answered = ({ data }: MessageEvent<{ prepared: PreparedPicture | null }>) =>
      data.prepared ? resolve(data.prepared) : reject(new Error("unreadable"));
    painter.addEventListener("message", answered, { once: true });
    painter.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
    painter.postMessage({ picture }, []);
  });
}

/** One after the other: the reader has one pair of eyes. */
async function pagesOf(reader: Reader, pictures: readonly Blob[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const picture of pictures) pages.push((await reader.recognize(picture, {}, { blocks: true, text: false })).data);
  return pages;
}

const linesIn = ({ blocks }: Page) =>
  (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words)));

const linesOf = (page: Page): ReadLine[] =>
  linesIn(page).map((words) => words.map(({ text, confidence }) => ({ text, confidence: confidence / 100 })));

const wordsOf = (page: Page, { width, height }: { width: number; height: number }): SeenWord[] =>
  linesIn(page)
    .flat()
    .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text,
      confidence: confidence / 100,
      x: x0 / width,
      y: y0 / height,
      width: (x1 - x0) / width,
      height: (y1 - y0) / height,
    }));
