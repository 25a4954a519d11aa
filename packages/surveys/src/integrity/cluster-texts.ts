import { type ClusterOptions, gatherClusters } from "./gather-clusters.ts";

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

/**
 * Puts identical and nearly identical texts together, for as many as are in memory anyway; `gatherClusters` takes them
 * one after another. The same texts give the same clusters in whatever order they come.
 * @returns clusters of two or more, the largest first
 */
export const clusterTexts = (texts: Iterable<SentText>, options: ClusterOptions = {}): TextCluster[] => {
  const gathered = gatherClusters(options);
  const textOf = new Map<string, string>();
  for (const sent of [...texts].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))) {
    textOf.set(sent.id, sent.text);
    gathered.add(sent);
  }
  return gathered.clusters().map(({ ids, identical }) => ({
    text: textOf.get(ids[0] as string) ?? "",
    ids,
    identical: identical.length,
  }));
};
