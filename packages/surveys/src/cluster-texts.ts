import { foldText } from "./fold-text.ts";

/** A text that somebody sent, by the id of the response. */
export type SentText = { readonly id: string; readonly text: string };

/** Texts that are the same, or nearly: perhaps a campaign. Whether it is, and what it means, a person decides. */
export type TextCluster = {
  /** The text of the first by id, to show. */
  readonly text: string;
  /** In order. */
  readonly ids: readonly string[];
  /** How many of them are the very same, accents, punctuation and capital letters aside. */
  readonly identical: number;
};

/** Shorter texts are often the same by chance: “I agree with this.” */
export const SHORTEST_CAMPAIGN_WORDS = 8;

/** The share of word groups that two texts have in common from which they are put together. A default of this project. */
export const NEARLY_THE_SAME = 0.6;

const GROUP = 3;
const BANDS = 32;
const ROWS = 3;
const HASHES = BANDS * ROWS;

/** FNV-1a over the code units: the same on every machine. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** One of the fixed family of hash functions: odd multipliers, then mixed (murmur3's finaliser). */
const again = (hash: number, number: number): number => {
  let mixed = Math.imul(hash ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** The least of each hash over all groups of three words: equal in two texts as often as they share groups (MinHash, Broder 1997). */
const signatureOf = (words: readonly string[]): Uint32Array => {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const groups = new Set<number>();
  for (let at = 0; at + GROUP <= words.length; at += 1) groups.add(hashOf(words.slice(at, at + GROUP).join(" ")));
  for (const group of groups)
    for (let number = 0; number < HASHES; number += 1) {
      const hash = again(group, number);
      if (hash < (least[number] as number)) least[number] = hash;
    }
  return least;
};

const likeness = (one: Uint32Array, other: Uint32Array): number => {
  let same = 0;
  for (let number = 0; number < HASHES; number += 1) if (one[number] === other[number]) same += 1;
  return same / HASHES;
};

type Kind = { readonly ids: string[]; readonly text: string; leader: number };

/** Finds who leads a group, and shortens the way there. */
const leaderOf = (kinds: readonly Kind[], at: number): number => {
  let place = at;
  for (let kind = kinds[place] as Kind; kind.leader !== place; kind = kinds[place] as Kind) {
    kind.leader = (kinds[kind.leader] as Kind).leader;
    place = kind.leader;
  }
  return place;
};

/**
 * Puts identical and nearly identical texts together, in time that grows with the number of texts and not with that of
 * pairs: each is looked up in a fixed number of buckets (MinHash with locality-sensitive hashing) and compared with the
 * first text of each bucket alone. The same texts give the same clusters in whatever order they come.
 * @returns clusters of two or more, the largest first
 */
export const clusterTexts = (
  texts: Iterable<SentText>,
  options: { readonly likeness?: number; readonly shortest?: number } = {},
): TextCluster[] => {
  const { likeness: enough = NEARLY_THE_SAME, shortest = SHORTEST_CAMPAIGN_WORDS } = options;
  const byFolded = new Map<string, Kind>();
  const inOrder = [...texts].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  for (const { id, text } of inOrder) {
    const folded = foldText(text);
    const kind = byFolded.get(folded);
    if (kind) kind.ids.push(id);
    else if (folded.split(" ").length >= shortest) byFolded.set(folded, { ids: [id], text, leader: byFolded.size });
  }
  const kinds = [...byFolded.values()];
  const signatures: Uint32Array[] = [];
  const buckets = new Map<string, number>();
  for (const [at, folded] of [...byFolded.keys()].entries()) {
    const signature = signatureOf(folded.split(" "));
    signatures.push(signature);
    for (let band = 0; band < BANDS; band += 1) {
      const key = `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join(",")}`;
      const first = buckets.get(key);
      if (first === undefined) buckets.set(key, at);
      else if (likeness(signatures[first] as Uint32Array, signature) >= enough) {
        const [one, other] = [leaderOf(kinds, first), leaderOf(kinds, at)];
        (kinds[Math.max(one, other)] as Kind).leader = Math.min(one, other);
      }
    }
  }
  const clusters = new Map<number, Kind[]>();
  for (const [at, kind] of kinds.entries()) {
    const leader = leaderOf(kinds, at);
    const members = clusters.get(leader);
    if (members) members.push(kind);
    else clusters.set(leader, [kind]);
  }
  return [...clusters.values()]
    .map((members) => ({
      text: (members[0] as Kind).text,
      ids: members.flatMap(({ ids }) => ids).sort(),
      identical: Math.max(...members.map(({ ids }) => ids.length)),
    }))
    .filter(({ ids }) => ids.length > 1)
    .sort(
      (one, other) => other.ids.length - one.ids.length || ((one.ids[0] as string) < (other.ids[0] as string) ? -1 : 1),
    );
};
