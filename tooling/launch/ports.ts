import { createServer } from "node:net";

/** Where each part listens, and the variable that says so. */
export type Ports = { readonly RESIDENT_PORT: number; readonly STAFF_PORT: number; readonly API_PORT: number };

/** Something about the ports that the person at the keyboard can put right, said in one or two sentences. */
export class PortError extends Error {}

/** @throws PortError for what is no port, or one port given twice */
export const readPorts = (env: Record<string, string | undefined>): Ports => {
  const read = (name: keyof Ports, fallback: number): number => {
    const port = Number(env[name] || fallback);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new PortError(`${name} must be a number from 1 to 65535, not "${env[name]}".`);
    return port;
  };
  const ports = {
    RESIDENT_PORT: read("RESIDENT_PORT", 3000),
    STAFF_PORT: read("STAFF_PORT", 3001),
    API_PORT: read("API_PORT", 4000),
  };
  const all = Object.values(ports);
  const twice = all.find((port, index) => all.indexOf(port) !== index);
  if (twice) throw new PortError(`Port ${twice} is given twice. RESIDENT_PORT, STAFF_PORT and API_PORT must differ.`);
  return ports;
};

/** @throws PortError when another program listens at one of them */
export const checkFree = async (ports: Ports): Promise<void> => {
  for (const [name, port] of Object.entries(ports)) {
    const codes = await Promise.all(["127.0.0.1", "::"].map((host) => tryPort(port, host)));
    if (codes.includes("EADDRINUSE"))
      throw new PortError(
        `Port ${port} is taken by another program. Stop it, or choose another: ${name}=${port < 65_000 ? port + 100 : port - 100} npm start`,
      );
    if (codes.includes("EACCES"))
      throw new PortError(`Port ${port} may not be used by this user. Choose one above 1023 with ${name}.`);
  }
};

/** What the system says to listening at a port, undefined where it is free. */
const tryPort = (port: number, host: string): Promise<string | undefined> =>
  new Promise((answer) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => answer(error.code));
    server.listen({ port, host, exclusive: true, ipv6Only: host === "::" }, () =>
      server.close(() => answer(undefined)),
    );
  });
