/** Upper bounds of the duration histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Timed = { readonly buckets: number[]; count: number; sum: number };

/** What is counted while the API runs, in memory; each process counts its own. */
export type Metrics = {
  /** One request, by the pattern of its route, never its path. @param seconds from its start to its answer */
  request(route: string, status: number, seconds: number): void;
  /** Answers that were newly kept. */
  accepted(channel: string, count: number): void;
  /** A rule's no, by its code. */
  refused(code: string): void;
  /** Something at the door, by the name of its event. */
  security(event: string): void;
  /** Everything in Prometheus' text format, with gauges read at this moment. */
  render(gauges: readonly Gauge[]): string;
};

/** @param name of the metric, with its unit at the end as Prometheus has it */
export type Gauge = { readonly name: string; readonly help: string; readonly value: number };

const escaped = (value: string): string => value.replace(/[\\"\n]/g, (mark) => (mark === "\n" ? "\\n" : `\\${mark}`));
const labels = (given: Readonly<Record<string, string>>): string =>
  `{${Object.entries(given)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(",")}}`;

const counter = (name: string, help: string, label: string) => {
  const counts = new Map<string, number>();
  return {
    add: (value: string, count = 1): void => void counts.set(value, (counts.get(value) ?? 0) + count),
    lines: (): string[] => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} counter`,
      ...[...counts].map(([value, count]) => `${name}${labels({ [label]: value })} ${count}`),
    ],
  };
};

const DURATION = "cc_http_request_duration_seconds";

const histogram = () => {
  const byRoute = new Map<string, Map<number, Timed>>();
  const lines = (): string[] => {
    const all = [`# HELP ${DURATION} How long requests took, by route and status.`, `# TYPE ${DURATION} histogram`];
    for (const [route, byStatus] of byRoute)
      for (const [status, { buckets, count, sum }] of byStatus) {
        const own = { route, status: String(status) };
        let up = 0;
        for (const [place, bound] of BOUNDS.entries()) {
          up += buckets[place] ?? 0;
          all.push(`${DURATION}_bucket${labels({ ...own, le: String(bound) })} ${up}`);
        }
        all.push(
          `${DURATION}_bucket${labels({ ...own, le: "+Inf" })} ${count}`,
          `${DURATION}_sum${labels(own)} ${sum}`,
          `${DURATION}_count${labels(own)} ${count}`,
        );
      }
    return all;
  };
  const add = (route: string, status: number, seconds: number): void => {
    const byStatus = byRoute.get(route) ?? new Map<number, Timed>();
    const timed = byStatus.get(status) ?? { buckets: BOUNDS.map(() => 0), count: 0, sum: 0 };
    byRoute.set(route, byStatus.set(status, timed));
    const place = BOUNDS.findIndex((bound) => seconds <= bound);
    if (place >= 0) timed.buckets[place] = (timed.buckets[place] as number) + 1;
    timed.count += 1;
    timed.sum += seconds;
  };
  return { add, lines };
};

export const openMetrics = (): Metrics => {
  const requests = histogram();
  const accepted = counter("cc_answers_accepted_total", "Answers newly kept, by the way they came.", "channel");
  const refused = counter("cc_refusals_total", "Calls that a rule refused, by the code of the refusal.", "code");
  const security = counter("cc_security_events_total", "Events of the security log, by name.", "event");
  return {
    request: requests.add,
    accepted: (channel, count) => {
      if (count > 0) accepted.add(channel, count);
    },
    refused: (code) => refused.add(code),
    security: (event) => security.add(event),
    render: (gauges) =>
      [
        ...[requests, accepted, refused, security].flatMap((one) => one.lines()),
        ...gauges.flatMap(({ name, help, value }) => [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} gauge`,
          `${name} ${value}`,
        ]),
        "",
      ].join("\n"),
  };
};
