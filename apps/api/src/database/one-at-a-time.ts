import type pg from "pg";

/**
 * Does something while no other process on this database does anything under the same name; whoever comes second waits.
 * PostgreSQL lets go of the name with the connection, so nobody waits for a process that was killed.
 */
export const oneAtATime = async <T>(pool: pg.Pool, name: string, run: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
    return await run();
  } finally {
    // Not kept for later: with it goes the lock, whatever happened.
    client.release(true);
  }
};
