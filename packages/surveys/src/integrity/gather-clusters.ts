import { foldText } from "./fold-text.ts";
import { allSteps, IN_ONE_STEP, type InSteps } from "./in-steps.ts";

/** Texts that are the same, or nearly, by the ids of their responses alone. */
export type ClusterOfIds = {
  /** In order. */
  readonly ids: readonly string[];
  /** Those whose text is the very same as that of the most others, accents, punctuation and capital letters aside. */
  readonly identical: readonly string[];
};

/** Shorter texts are often the same by chance: “I agree with this.” */
export const SHORTEST_CAMPAIGN_WORDS = 8;

/** The share of word groups that two texts have in common from which they are put together. A default of this project. */
export const NEARLY_THE_SAME = 0.6;

export type ClusterOptions = { readonly likeness?: number; readonly shortest?: number };

const GROUP = 3;
const BANDS = 32;
const ROWS = 3;
const HASHES = BANDS * ROWS;

/** FNV-1a over the code units: the same on every machine. */
const hashOf = (text: string, seed = 0x811c9dc5): number => {
  let hash = seed;
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

const likenessOf = (one: Uint32Array, other: Uint32Array): number => {
  let same = 0;
  for (let number = 0; number < HASHES; number += 1) if (one[number] === other[number]) same += 1;
  return same / HASHES;
};

/** The bucket of a band: its hashes, two letters each, which is the quickest name of them there is. */
const bucketOf = (signature: Uint32Array, band: number): string => {
  const at = band * ROWS;
  const [one, two, three] = [signature[at] as number, signature[at + 1] as number, signature[at + 2] as number];
  return String.fromCharCode(one >>> 16, one & 65535, two >>> 16, two & 65535, three >>> 16, three & 65535);
};

/** Two hashes beside one another, so that a hundred thousand different texts do not meet by chance. */
const nameOf = (folded: string): string => `${hashOf(folded)} ${hashOf(folded, 0x9747b28c)} ${folded.length}`;

type Kind = { readonly ids: string[]; readonly signature: Uint32Array; leader: number };

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
 * Puts identical and nearly identical texts together, one text after another: of each only its id and a signature of
 * 384 bytes are held, never the text, so that a hundred thousand long answers take some tens of megabytes. The time
 * grows with the number of texts and not with that of pairs: each is looked up in a fixed number of buckets (MinHash
 * with locality-sensitive hashing), band by band, and compared with the first text of each bucket alone.
 *
 * Give the texts in the order of their ids, so that the same texts give the same clusters.
 * @example
 * const campaign = gatherClusters();
 * campaign.add({ id: "1", text: "…" });
 * campaign.clusters(); // the largest first, each of two or more
 */
export const gatherClusters = ({
  likeness = NEARLY_THE_SAME,
  shortest = SHORTEST_CAMPAIGN_WORDS,
}: ClusterOptions = {}) => {
  const kindOf = new Map<string, number>();
  const kinds: Kind[] = [];
  let compared = 0;
  function* inSteps(): InSteps<ClusterOfIds[]> {
    for (let band = 0; band < BANDS; band += 1) {
      const first = new Map<string, number>();
      for (const [at, { signature }] of kinds.entries()) {
        if (at % IN_ONE_STEP === 0) yield;
        const bucket = bucketOf(signature, band);
        const before = first.get(bucket);
        if (before === undefined) {
          first.set(bucket, at);
          continue;
        }
        compared += 1;
        if (likenessOf((kinds[before] as Kind).signature, signature) >= likeness) {
          const [one, other] = [leaderOf(kinds, before), leaderOf(kinds, at)];
          (kinds[Math.max(one, other)] as Kind).leader = Math.min(one, other);
        }
      }
    }
    const members = Map.groupBy(kinds.keys(), (at) => leaderOf(kinds, at));
    return [...members.values()]
      .map((places) => {
        const groups = places.map((at) => (kinds[at] as Kind).ids);
        const largest = groups.reduce((most, ids) => (ids.length > most.length ? ids : most));
        return { ids: groups.flat().sort(), identical: [...largest].sort() };
      })
      .filter(({ ids }) => ids.length > 1)
      .sort(
        (one, other) =>
          other.ids.length - one.ids.length || ((one.ids[0] as string) < (other.ids[0] as string) ? -1 : 1),
      );
  }
  return {
    /** How many times two texts were compared: for each different text at most once a band, however many there are. */
    compared: (): number => compared,

    add({ id, text }: { readonly id: string; readonly text: string }): void {
      const folded = foldText(text);
      const name = nameOf(folded);
      const known = kindOf.get(name);
      if (known !== undefined) {
        (kinds[known] as Kind).ids.push(id);
        return;
      }
      const words = folded.split(" ");
      if (words.length < shortest) return;
      kindOf.set(name, kinds.length);
      kinds.push({ ids: [id], signature: signatureOf(words), leader: kinds.length });
    },

    clusters: (): ClusterOfIds[] => allSteps(inSteps()),

    /** The same a little at a time: of a hundred thousand texts it takes seconds. */
    inSteps,
  };
};
