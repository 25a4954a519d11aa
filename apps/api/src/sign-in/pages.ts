const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[character] ?? "",
  );

type Link = { readonly href: string; readonly text: string };

const page = (title: string, paragraphs: readonly string[], link: Link, head = ""): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${head}
<title>${escaped(title)} – Collaborative Communities for staff</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n")}
<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>
</main>
</body>
</html>
`;

const AGAIN = { href: "/auth/start", text: "Try to sign in again" };
const HOME = { href: "/", text: "Go to the staff site" };

/**
 * Between the provider and the site. The session's cookie is not sent while another site leads here; from this page,
 * which is ours, it is.
 */
export const signedInPage = (address: string): string =>
  page(
    "You are signed in",
    [],
    { href: address, text: "Continue" },
    `\n<meta http-equiv="refresh" content="0;url=${escaped(address)}">`,
  );

/** Why somebody is not let in, and what they can do. */
export const REFUSED = {
  "not-set-up": {
    status: 404,
    html: page(
      "Sign-in is not set up",
      ["Signing in with a council account is not set up here. Ask whoever runs this service to connect it."],
      HOME,
    ),
  },
  "no-second-factor": {
    status: 403,
    html: page(
      "You need a second step to sign in",
      [
        "You signed in to your council account with one step only, such as a password. This service needs a second one, such as a code from an app or a security key, because it holds what residents have told the council.",
        "Turn on two-step or multi-factor sign-in for your council account; your IT service desk can help. Then sign in again.",
      ],
      AGAIN,
    ),
  },
  "no-post": {
    status: 403,
    html: page(
      "You have no post here",
      [
        "Your council account is in order, but nobody has appointed you to a post in this service, or your appointment has ended.",
        "If you need to work here, ask an administrator of this service to appoint you, under the e-mail address of your council account.",
      ],
      AGAIN,
    ),
  },
  "not-valid": {
    status: 400,
    html: page(
      "This sign-in cannot be used",
      [
        "It was begun in another browser or more than ten minutes ago, or it has been used already. Nobody was signed in by it.",
        "Start again from the staff site. If it happens again, check that your browser keeps cookies.",
      ],
      AGAIN,
    ),
  },
  "not-let-in": {
    status: 403,
    html: page(
      "Your council account did not sign you in",
      ["The sign-in was stopped, or its answer could not be trusted. Nobody was signed in by it."],
      AGAIN,
    ),
  },
  "too-often": {
    status: 429,
    html: page(
      "Wait a moment before you sign in",
      [
        "Signing in was begun too often in a short time. Nothing is wrong with your account. Try again in some minutes.",
      ],
      AGAIN,
    ),
  },
  "provider-down": {
    status: 503,
    html: page(
      "Council accounts cannot be reached",
      ["The council’s sign-in does not answer at the moment. Try again in a few minutes."],
      AGAIN,
    ),
  },
} as const;
export type RefusedBecause = keyof typeof REFUSED;
