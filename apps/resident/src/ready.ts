const PATIENCE = 2_000;

/** Whether the site can do its work: the API answers, and says that its database does. */
export const isReady = async (apiOrigin: string): Promise<boolean> => {
  try {
    return (await fetch(`${apiOrigin}/health/ready`, { signal: AbortSignal.timeout(PATIENCE) })).ok;
  } catch {
    return false;
  }
};
