/** What was asked for at the shell. */
export type Asked = {
  size: number;
  leads: number;
  contacts: number;
  products?: number;
  orders?: number;
  clients: number;
  seconds: number;
  only: string | null;
};

/** By its words; what has none is measured where nothing was chosen. */
export const isAsked = ({ only }: Asked, name: string | null): boolean =>
  only === null || (name !== null && only.split(",").some((words) => name.includes(words)));
