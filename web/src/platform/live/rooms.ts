// Which pages of a browser follow which workspace: each workspace is one stream of events for all of them.

type Room<Page> = { pages: ReadonlySet<Page>; isOpen: boolean };

/** The workspaces that are followed, by their address. */
export type Rooms<Page> = ReadonlyMap<string, Room<Page>>;

export type RoomsEvent<Page> =
  | { type: "comes"; page: Page; slug: string; since: number }
  | { type: "goes"; page: Page }
  | { type: "refused"; slug: string };

export type RoomsEffect<Page> =
  | { do: "open"; slug: string; since: number }
  | { do: "close"; slug: string }
  | { do: "say what came since"; slug: string; since: number; to: Page }
  | { do: "say that all may have changed"; to: readonly Page[] };

/** What follows: the first that comes opens, the others hear what came since they began to ask, the last that goes closes; after a refusal the next that comes opens for all that wait. */
export function follow<Page>(rooms: Rooms<Page>, event: RoomsEvent<Page>): [Rooms<Page>, ...RoomsEffect<Page>[]] {
  switch (event.type) {
    case "comes":
      return come(rooms, event);
    case "goes":
      return go(rooms, event.page);
    case "refused":
      return [changed(rooms, event.slug, (room) => ({ ...room, isOpen: false }))];
  }
}

type Coming<Page> = { page: Page; slug: string; since: number };

function come<Page>(rooms: Rooms<Page>, coming: Coming<Page>) {
  const { page, slug } = coming;
  const [left, ...closing] = go(rooms, page);
  const waiting = [...(left.get(slug)?.pages ?? [])];
  const joined = new Map(left).set(slug, { pages: new Set([...waiting, page]), isOpen: true });
  return [joined, ...closing, ...openingOf(left.get(slug), coming)] satisfies [Rooms<Page>, ...RoomsEffect<Page>[]];
}

function openingOf<Page>(room: Room<Page> | undefined, { page, slug, since }: Coming<Page>): RoomsEffect<Page>[] {
  if (room?.isOpen) return [{ do: "say what came since", slug, since, to: page }];
  const opening: RoomsEffect<Page> = { do: "open", slug, since };
  return room ? [opening, { do: "say that all may have changed", to: [...room.pages] }] : [opening];
}

function go<Page>(rooms: Rooms<Page>, page: Page): [Rooms<Page>, ...RoomsEffect<Page>[]] {
  const found = [...rooms].find(([, { pages }]) => pages.has(page));
  if (!found) return [rooms];
  const [slug, { pages, isOpen }] = found;
  const staying = new Set([...pages].filter((each) => each !== page));
  if (staying.size > 0) return [changed(rooms, slug, (room) => ({ ...room, pages: staying }))];
  const left = new Map([...rooms].filter(([each]) => each !== slug));
  return isOpen ? [left, { do: "close", slug }] : [left];
}

function changed<Page>(rooms: Rooms<Page>, slug: string, how: (room: Room<Page>) => Room<Page>): Rooms<Page> {
  const room = rooms.get(slug);
  return room ? new Map(rooms).set(slug, how(room)) : rooms;
}
