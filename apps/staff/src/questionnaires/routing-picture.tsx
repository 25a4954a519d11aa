import type { RoutingPicture as Picture, RoutingPage } from "@collaborative-communities/surveys";
import { Table } from "@collaborative-communities/ui";

/** Measures of the picture, in its own units. */
const ROW = 44;
const TRACK = 46;
const LEFT = 34;
const MARK = 14;

const xOf = (track: number): number => LEFT + track * TRACK;
const yOf = (number: number): number => number * ROW + 12;

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A branch that leaves the way before a page, and comes back after it. */
const Branch = ({
  page,
  before,
  after,
}: {
  readonly page: RoutingPage;
  readonly before: number;
  readonly after: number;
}) => {
  const [x, y] = [xOf(page.track), yOf(page.number)];
  const from = xOf(before);
  const to = xOf(after);
  const bend = ROW / 2;
  return (
    <>
      {before < page.track && (
        <path
          className="staff-ways__branch"
          d={`M ${from} ${y - ROW} C ${from} ${y - bend}, ${x} ${y - ROW + bend / 2}, ${x} ${y}`}
        />
      )}
      {after < page.track && (
        <path
          className="staff-ways__branch"
          d={`M ${x} ${y} C ${x} ${y + bend}, ${to} ${y + ROW - bend / 2}, ${to} ${y + ROW}`}
        />
      )}
      {after >= page.track && <line className="staff-ways__branch" x1={x} x2={x} y1={y} y2={y + ROW} />}
    </>
  );
};

/**
 * The ways through the questions, top to bottom: the line at the left is the way of everybody; a question that only some
 * are asked stands on a branch beside it; a bow back is another round. The table beside it says all of it in words.
 */
const RoutingDrawing = ({ picture }: { readonly picture: Picture }) => {
  const { pages, sections } = picture;
  const height = yOf(pages.length + 1) + 20;
  const deepest = Math.max(0, ...pages.map(({ track }) => track));
  const words = xOf(deepest) + 28;
  return (
    <svg className="staff-ways" viewBox={`0 0 420 ${height}`} aria-hidden="true" focusable="false">
      <line className="staff-ways__main" x1={xOf(0)} x2={xOf(0)} y1={12} y2={yOf(pages.length + 1)} />
      <circle className="staff-ways__end" cx={xOf(0)} cy={12} r={7} />
      {sections.map((section) => (
        <rect
          key={section.id}
          className="staff-ways__section"
          x={4}
          y={yOf(section.from) - ROW / 2 + 3}
          width={412}
          height={(section.to - section.from + 1) * ROW - 6}
          rx={6}
        />
      ))}
      {sections
        .filter(({ rounds }) => rounds > 1)
        .map(({ id, from, to }) => (
          <path
            key={id}
            className="staff-ways__round"
            d={`M ${xOf(0) - MARK} ${yOf(to)} C 2 ${yOf(to) + 6}, 2 ${yOf(from) - 6}, ${xOf(0) - MARK} ${yOf(from)}`}
          />
        ))}
      {pages.map((page, at) =>
        page.track === 0 ? null : (
          <Branch key={page.id} page={page} before={pages[at - 1]?.track ?? 0} after={pages[at + 1]?.track ?? 0} />
        ),
      )}
      {pages.map((page) => (
        <g key={page.id}>
          <circle
            className={`staff-ways__page${page.problems.length > 0 ? " staff-ways__page--wrong" : ""}`}
            cx={xOf(page.track)}
            cy={yOf(page.number)}
            r={MARK}
          />
          <text className="staff-ways__number" x={xOf(page.track)} y={yOf(page.number) + 5} textAnchor="middle">
            {page.number}
          </text>
          <text className="staff-ways__title" x={words} y={yOf(page.number) + 5}>
            {shortened(page.title, Math.floor((410 - words) / 7.6))}
          </text>
        </g>
      ))}
      <circle className="staff-ways__end" cx={xOf(0)} cy={yOf(pages.length + 1)} r={7} />
      <text className="staff-ways__title" x={words} y={yOf(pages.length + 1) + 5}>
        Check and send
      </text>
    </svg>
  );
};

const nextInWords = (page: RoutingPage): string => {
  const texts = page.next.map((number) => {
    if (number === undefined) return "the end";
    return number <= page.number ? `question ${number} again, for another round` : `question ${number}`;
  });
  return texts.length < 2 ? (texts[0] ?? "the end") : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}`;
};

/** The picture of the ways through, and beside it the same as a table. */
export const RoutingPictureAndTable = ({ picture }: { readonly picture: Picture }) => (
  <div className="staff-ways-and-table">
    <div>
      <RoutingDrawing picture={picture} />
    </div>
    <Table
      caption="Who is asked what, and what comes next"
      captionSize="s"
      scrolls
      columns={[
        { key: "question", header: "Question" },
        { key: "when", header: "Asked" },
        { key: "next", header: "Then comes" },
      ]}
      rows={picture.pages.map((page) => {
        const section = picture.sections.find(({ id }) => id === page.section);
        const when = [section?.when, page.when].filter((one) => one !== undefined);
        return {
          key: page.id,
          cells: {
            question: `${page.number}. ${page.title}`,
            when: when.length === 0 ? "Everybody" : `Only if ${when.join("; and if ")}`,
            next: nextInWords(page),
          },
        };
      })}
    />
  </div>
);
