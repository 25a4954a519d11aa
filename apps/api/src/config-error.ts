/** Raised when the environment asks for something that cannot be; its message is one sentence with the remedy. */
export class ConfigError extends Error {}
