import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { openContactKeys } from "./config-mail.ts";

describe("the environment", () => {
  it("starts a demonstration without any setting, for this machine alone", () => {
    expect(readConfig({})).toMatchObject({
      deployment: "demonstration",
      host: "127.0.0.1",
      port: 4000,
      residentOrigin: "http://localhost:3000",
      seed: true,
    });
  });
  it("cannot serve the sign-in for anybody at a public address, or call itself production", () => {
    expect(() => readConfig({ STAFF_ORIGIN: "https://staff.example.org" })).toThrow(/Set DEPLOYMENT=production/);
    expect(() => readConfig({ RESIDENT_ORIGIN: "http://192.168.0.7:3000" })).toThrow(/cannot be served at/);
    expect(() => readConfig({ NODE_ENV: "production" })).toThrow(/Set DEPLOYMENT=production/);
    expect(() => readConfig({ API_HOST: "0.0.0.0" })).toThrow(/this machine only/);
  });
  it("asks in production for what it needs, one sentence each", () => {
    const production = { DEPLOYMENT: "production" };
    expect(() => readConfig(production)).toThrow("set DATABASE_URL");
    const given = { ...production, DATABASE_URL: "postgres://db/cc", RESIDENT_ORIGIN: "https://say.example.org" };
    expect(() => readConfig(given)).toThrow("STAFF_ORIGIN");
    expect(() => readConfig({ ...given, STAFF_ORIGIN: "http://staff.example.org" })).toThrow("https://");
    expect(readConfig({ ...given, STAFF_ORIGIN: "https://staff.example.org" })).toMatchObject({
      deployment: "production",
      seed: false,
    });
  });
  it("lets the council set how often people of a panel are invited, and never to nothing or for ever", () => {
    expect(readConfig({})).toMatchObject({ panelInvitationsMost: 4, panelInvitationsDays: 90 });
    const set = { PANEL_INVITATIONS_MOST: "2", PANEL_INVITATIONS_DAYS: "30" };
    expect(readConfig(set)).toMatchObject({ panelInvitationsMost: 2, panelInvitationsDays: 30 });
    expect(() => readConfig({ PANEL_INVITATIONS_MOST: "0" })).toThrow("PANEL_INVITATIONS_MOST must be 1 or more");
    expect(() => readConfig({ PANEL_INVITATIONS_DAYS: "400" })).toThrow("PANEL_INVITATIONS_DAYS must be 366 or less");
  });
  it("names the variable that is wrong", () => {
    expect(() => readConfig({ API_PORT: "seventy" })).toThrow("API_PORT must be a number");
    expect(() => readConfig({ API_PORT: "70000" })).toThrow("API_PORT must be 65535 or less");
  });
});

describe("the settings of the staff's sign-in", () => {
  const council = {
    OIDC_ISSUER: "https://sign-in.example",
    OIDC_CLIENT_ID: "staff",
    OIDC_CLIENT_SECRET: "secret",
    STAFF_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  };
  it("are all there or none, and without them there is no sign-in", () => {
    expect(readConfig({}).staffSignIn).toBeUndefined();
    const { OIDC_CLIENT_SECRET: _, ...some } = council;
    expect(() => readConfig(some)).toThrow(/needs OIDC_CLIENT_SECRET too/);
    expect(() => readConfig({ ...council, STAFF_AUTH_SECRET: "short" })).toThrow(/STAFF_AUTH_SECRET/);
  });
  it("ask for a second factor in the claim amr unless told otherwise, and for a provider nobody can listen to", () => {
    expect(readConfig(council).staffSignIn?.multiFactor).toEqual({
      claim: "amr",
      values: ["mfa", "otp", "hwk", "swk", "sc"],
    });
    expect(() => readConfig({ ...council, OIDC_MFA_CLAIM: "acr" })).toThrow(/OIDC_MFA_VALUES/);
    const acr = { ...council, OIDC_MFA_CLAIM: "acr", OIDC_MFA_VALUES: "urn:a, urn:b" };
    expect(readConfig(acr).staffSignIn?.multiFactor.values).toEqual(["urn:a", "urn:b"]);
    expect(() => readConfig({ ...council, OIDC_ISSUER: "http://sign-in.example" })).toThrow(/https/);
  });
});

describe("the keys for contact details", () => {
  it("are asked for in production, with how to make one, and never made up there", () => {
    const production = { deployment: "production", dataDir: "/nowhere" } as const;
    expect(() => openContactKeys({ ...production, contactKeys: undefined })).toThrow(/openssl rand -base64 32/);
    const contactKeys = `first:${"A".repeat(43)}=`;
    expect(openContactKeys({ ...production, contactKeys }).map(({ id }) => id)).toEqual(["first"]);
    expect(() => openContactKeys({ ...production, contactKeys: "first:short" })).toThrow(/cannot be read/);
  });
});
