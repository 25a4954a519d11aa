// Loaded into every part before its own code. Each part ends in order when its channel closes; should one not have
// come so far as to listen for that, or not get to its end, it must still not outlive the program that started it.
const LONGEST_MS = 15_000;

process.once("disconnect", () => setTimeout(() => process.exit(1), LONGEST_MS).unref());
