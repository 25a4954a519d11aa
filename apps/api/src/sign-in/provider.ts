import { createHmac } from "node:crypto";
import * as openid from "openid-client";
import type { StaffSignIn } from "../config.ts";

/** What the provider says of a person, in an ID token whose signature, issuer, audience, times and nonce were checked. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** The provider does not answer: nobody's fault here, and worth another try. */
export class ProviderDown extends Error {}
/** The provider, or what came in its name, does not let this person in. */
export class ProviderRefused extends Error {}

const isLoopback = (issuer: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(issuer.hostname);

const discovered = new WeakMap<StaffSignIn, Promise<openid.Configuration>>();

const discover = async (settings: StaffSignIn): Promise<openid.Configuration> => {
  const issuer = new URL(settings.issuer);
  // OpenID Connect takes "basic" for granted; where a provider lists others only, the secret goes into the form.
  const authenticate: openid.ClientAuth = (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const method = methods.includes("client_secret_basic") ? openid.ClientSecretBasic : openid.ClientSecretPost;
    return method(settings.clientSecret)(server, client, body, headers);
  };
  return openid.discovery(issuer, settings.clientId, undefined, authenticate, {
    // The signature of the ID token is checked too, not only the connection it came over.
    execute: [openid.enableNonRepudiationChecks, ...(isLoopback(issuer) ? [openid.allowInsecureRequests] : [])],
    timeout: 10,
  });
};

/** What the provider says about itself, asked once; asked again after it did not answer. */
const configurationOf = (settings: StaffSignIn): Promise<openid.Configuration> => {
  const known = discovered.get(settings);
  if (known) return known;
  const asked = discover(settings).catch((error: Error) => {
    discovered.delete(settings);
    throw new ProviderDown(error.message, { cause: error });
  });
  discovered.set(settings, asked);
  return asked;
};

/** A sign-in under way: what the provider is sent, and the browser's own secret. */
export type UnderWay = { readonly state: string; readonly browserSecret: string };

/** Made from what the browser and the provider's answer bring and a secret of ours, so that none of it is kept. */
const derived = (settings: StaffSignIn, what: string, { state, browserSecret }: UnderWay): string =>
  createHmac("sha256", settings.authSecret).update(`${what}\n${state}\n${browserSecret}`).digest("base64url");

/** Where to send the browser, with PKCE, state and nonce. @throws ProviderDown */
export const addressOfProvider = async (
  settings: StaffSignIn,
  redirectUri: string,
  underWay: UnderWay,
): Promise<string> => {
  const configuration = await configurationOf(settings);
  const { claim, values } = settings.multiFactor;
  return openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: "openid profile email",
    state: underWay.state,
    nonce: derived(settings, "nonce", underWay),
    code_challenge: await openid.calculatePKCECodeChallenge(derived(settings, "verifier", underWay)),
    code_challenge_method: "S256",
    ...(claim === "acr" && { acr_values: values.join(" ") }),
  }).href;
};

/**
 * Exchanges the code in the provider's answer for what it says of the person.
 * @param answered the whole address the browser came back to
 * @throws ProviderDown, ProviderRefused
 */
export const claimsOf = async (settings: StaffSignIn, answered: URL, underWay: UnderWay): Promise<Claims> => {
  const configuration = await configurationOf(settings);
  try {
    const tokens = await openid.authorizationCodeGrant(configuration, answered, {
      expectedState: underWay.state,
      expectedNonce: derived(settings, "nonce", underWay),
      pkceCodeVerifier: derived(settings, "verifier", underWay),
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new ProviderRefused("The provider sent no ID token.");
    // Many providers give the e-mail address on a second question only; what shows the second factor is never asked there.
    if (claims.email !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    const told = await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    return { ...claims, email: told.email, email_verified: told.email_verified };
  } catch (error) {
    if (error instanceof ProviderRefused) throw error;
    const { message, code, name } = error as Error & { code?: string };
    const isDown = name === "TypeError" || code === "OAUTH_TIMEOUT" || (error as { status?: number }).status === 503;
    throw new (isDown ? ProviderDown : ProviderRefused)(message, { cause: error });
  }
};
