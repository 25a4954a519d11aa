/** Names of procedures, several in a batch: nothing that could climb out of the staff's part of the API. */
const CALL = /^\/trpc\/[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*(?:,[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*)*$/;

/** Signing in with a council account: away to the provider of identities, and back. */
const SIGN_IN = /^\/auth\/(?:start|callback)$/;

/** The evidence pack of a consultation, by its id. */
const PACK = /^\/evidence-packs\/[0-9a-f-]{36}$/;

/** The answers of a consultation as a file, by its id. */
const EXPORT = /^\/exports\/[0-9a-f-]{36}\/[a-z]+\.[a-z]+$/;

/** A file that somebody sent with an answer, by its id. */
const ANSWER_FILE = /^\/answer-files\/[0-9a-f-]{36}$/;

const PASSED_ON = ["cookie", "origin", "content-type", "accept", "user-agent"];
const PASSED_BACK = [
  "content-type",
  "cache-control",
  "content-disposition",
  "content-length",
  "set-cookie",
  "location",
  "retry-after",
];

/** What is told of a call that did not reach the API. */
export type Unreached = (error: unknown) => void;

/** How long the API may take to begin its answer: an import of many thousand rows needs its time. */
const PATIENCE = 120_000;

const some = (headers: Headers, names: readonly string[]): Headers => {
  const kept = new Headers();
  for (const name of names) {
    const values = name === "set-cookie" ? headers.getSetCookie() : [headers.get(name) ?? ""];
    for (const value of values) if (value !== "") kept.append(name, value);
  }
  return kept;
};

/** Passes a call on to the staff's router or sign-in, with the session's cookie; 503 while the API does not answer. */
export const forwardToApi = async (
  request: Request,
  apiOrigin: string,
  requestId: string,
  unreached: Unreached,
): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  const call = pathname.replaceAll("%2C", ",");
  const isRoute =
    request.method === "GET" && [SIGN_IN, PACK, EXPORT, ANSWER_FILE].some((route) => route.test(pathname));
  if (!isRoute && !CALL.test(call)) return Response.json({ error: "There is nothing here." }, { status: 404 });
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  const body = hasBody ? await request.arrayBuffer() : undefined;
  const headers = some(request.headers, PASSED_ON);
  headers.set("x-request-id", requestId);
  // Only until it begins: a large file is sent for as long as somebody reads it, and no longer.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(`${apiOrigin}/staff${call}${search}`, {
      method: request.method,
      headers,
      ...(body && { body }),
      redirect: "manual",
      signal: AbortSignal.any([request.signal, patience.signal]),
    });
    return new Response(answer.body, { status: answer.status, headers: some(answer.headers, PASSED_BACK) });
  } catch (error) {
    unreached(error);
    return Response.json(
      { error: "The service does not answer. Try again in a few minutes." },
      { status: 503, headers: { "Retry-After": "30", "Cache-Control": "no-store" } },
    );
  } finally {
    clearTimeout(timer);
  }
};

/** Whether the site can do its work: the API answers, and says that its database does. */
export const isReady = async (apiOrigin: string): Promise<boolean> => {
  try {
    return (await fetch(`${apiOrigin}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};
