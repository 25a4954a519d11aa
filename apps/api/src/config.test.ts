import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

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
  it("names the variable that is wrong", () => {
    expect(() => readConfig({ API_PORT: "seventy" })).toThrow("API_PORT must be a number");
    expect(() => readConfig({ API_PORT: "70000" })).toThrow("API_PORT must be 65535 or less");
  });
});
