import { everyday } from "@trato/domain/everyday.ts";

/** What is said of documents of every kind. */
export const documentWords = {
  number: everyday.number,
  state: everyday.state,
  total: everyday.total,
  draft: everyday.draft,
  create: everyday.create,
  back: everyday.back,
};
