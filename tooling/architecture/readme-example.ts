/**
 * Turns the example of a README into a program that keeps its promises: each expression followed by `// value` is
 * compared with the value. What follows the value, after a colon, a comma or a semicolon, is for the reader.
 */
import { scan } from "./scan-source.ts";

/** The first ```ts block of a README, and the line it starts on. */
export const readExample = (readme: string): { readonly code: string; readonly line: number } | undefined => {
  const match = /^```ts\n(.*?)^```$/ms.exec(readme);
  if (!match) return undefined;
  return { code: match[1] ?? "", line: readme.slice(0, match.index).split("\n").length + 1 };
};

/** A program in TypeScript, and the README's lines whose promises it compares, in order. */
export type Program = { readonly text: string; readonly lines: readonly number[] };

type Statement = { readonly code: string; readonly comment: string; readonly line: number };

const INDENT_OR_LINE = /^[ \t]*\n?/;

/** The `//` comment that belongs to a statement: behind it on its line, or alone on the lines that follow at once. */
const readComment = (rest: string): { comment: string; length: number } => {
  const match = /^[ \t]*(?:\/\/ ?([^\n]*))?\n?((?:[ \t]*\/\/[^\n]*\n?)*)/.exec(rest);
  const [whole = "", behind, below = ""] = match ?? [];
  // A comment behind a statement ends with its line, unless it is not closed; a comment below it may go on.
  if (behind !== undefined && !isOpen(behind)) return { comment: behind, length: whole.length - below.length };
  const lines = below.split("\n").map((line) => line.replace(/^[ \t]*\/\/ ?/, ""));
  return { comment: [behind ?? "", ...lines].join(" ").trim(), length: whole.length };
};

const isOpen = (text: string): boolean => {
  const { bare } = scan(text);
  return /^[[{]/.test(text) && (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
};

/** Cuts an example into statements, each with its comment and line. House style ends each with a semicolon. */
const readStatements = (code: string, firstLine: number): Statement[] => {
  const { bare } = scan(code);
  const statements: Statement[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < code.length; i += 1) {
    if (/[([{]/.test(bare[i] ?? "")) depth += 1;
    if (/[)\]}]/.test(bare[i] ?? "")) depth -= 1;
    if (bare[i] !== ";" || depth > 0) continue;
    const { comment, length } = readComment(code.slice(i + 1));
    statements.push({
      code: code.slice(start, i).trim(),
      comment,
      line: firstLine + code.slice(0, i).split("\n").length - 1,
    });
    start = i + 1 + length;
    i = start - 1;
  }
  const rest = scan(code.slice(start)).bare.replace(INDENT_OR_LINE, "").trim();
  if (rest !== "") throw new Error(`The example does not end with a semicolon: “${rest.slice(0, 60)}”.`);
  return statements;
};

/** How much of a comment is a value; 0 where it is only words. */
const lengthOfValue = (comment: string): number => {
  const simple = /^(?:-?\d[\d_]*(?:\.\d+)?|true|false|null|undefined)(?![\w.])/.exec(comment);
  if (simple) return simple[0].length;
  const { bare } = scan(comment);
  if (/^["']/.test(comment)) return bare.indexOf(comment[0] as string, 1) + 1;
  if (!/^[[{]/.test(comment)) return 0;
  let depth = 0;
  for (let i = 0; i < bare.length; i += 1) {
    if (/[[{]/.test(bare[i] ?? "")) depth += 1;
    if (/[\]}]/.test(bare[i] ?? "")) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return 0;
};

const promisedValue = ({ comment, line }: Statement): string => {
  const value = comment.slice(0, lengthOfValue(comment));
  if (value === "" || !/^\s*(?:$|[:,;(])/.test(comment.slice(value.length)))
    throw new Error(
      `Line ${line} ends with “// ${comment}”, which is no value. Write the value as JavaScript, then a colon and the words; or put the words on a line of their own above.`,
    );
  return value;
};

const NOT_AN_EXPRESSION = /^(?:import|export|const|let|type|interface|function|class|for|while|throw|return)\b/;

/**
 * Makes the program. `promised(line, actual, expected)` must be there when it runs.
 * Throws where a comment behind an expression is no value: a promise nobody can keep.
 */
export const makeProgram = (code: string, firstLine: number): Program => {
  const lines: number[] = [];
  const parts = readStatements(code, firstLine).map((statement): string => {
    const { line, comment } = statement;
    const words = scan(statement.code).withoutComments.trim();
    if (NOT_AN_EXPRESSION.test(words) || comment === "") return `${words};`;
    const [, condition = "", expression = words] = /^(if \(.*?\)) ((?!throw\b).*)$/s.exec(words) ?? [];
    if (/^if\b/.test(expression)) return `${words};`;
    lines.push(line);
    return `${condition} promised(${line}, ${expression}, ${promisedValue(statement)});`.trim();
  });
  const declared = "declare const promised: (line: number, actual: unknown, expected: unknown) => void;";
  return { text: `${declared}\n${parts.join("\n")}\n`, lines };
};
