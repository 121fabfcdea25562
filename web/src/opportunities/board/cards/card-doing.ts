/** What the card's menu and its keys do, by the card's id. */
export type CardDoing = {
  open: (id: string) => void;
  peek: (id: string) => void;
  moveTo: (id: string, stageId: string) => void;
  win: (id: string) => void;
  /** Opens the dialog that asks what is missing. */
  ask: (what: "assign" | "plan" | "lose", id: string) => void;
  chooseStage: (id: string) => void;
};
