import type { PublicConsultation } from "../api.ts";

type Status = PublicConsultation["score"]["standards"][number]["status"];

const ORDER: readonly Status[] = ["met", "partly", "not_met", "not_applicable"];
const SIDE = 28;
const STEP = 36;
const IN_A_ROW = 7;

/** One standard: full with a tick, half full, empty, or struck through. Shape tells it as well as colour. */
const Mark = ({ status, x, y }: { status: Status; x: number; y: number }) => (
  <g className={`cc-score__mark cc-score__mark--${status}`} transform={`translate(${x} ${y})`}>
    <rect className="cc-score__box" width={SIDE} height={SIDE} rx="3" />
    {status === "met" && <path className="cc-score__tick" d="M7 15l5 5 10-12" />}
    {status === "partly" && <path className="cc-score__half" d={`M0 ${SIDE}V0L${SIDE} ${SIDE}z`} />}
    {status === "not_applicable" && <path className="cc-score__line" d={`M6 ${SIDE / 2}H${SIDE - 6}`} />}
  </g>
);

/** The fourteen standards at a glance, with what each mark means. The table beside it says the same in words. */
export const ScorePicture = ({
  statuses,
  names,
}: {
  statuses: readonly Status[];
  names: Readonly<Record<Status, string>>;
}) => {
  const sorted = ORDER.flatMap((status) => statuses.filter((one) => one === status));
  const rows = Math.ceil(sorted.length / IN_A_ROW);
  return (
    <div className="cc-score">
      <svg
        className="cc-score__picture"
        viewBox={`-1 -1 ${STEP * IN_A_ROW - STEP + SIDE + 2} ${STEP * rows - STEP + SIDE + 2}`}
        aria-hidden="true"
        focusable="false"
      >
        {sorted.map((status, place) => (
          <Mark key={place} status={status} x={STEP * (place % IN_A_ROW)} y={STEP * Math.floor(place / IN_A_ROW)} />
        ))}
      </svg>
      <ul className="govuk-list cc-score__key">
        {ORDER.filter((status) => statuses.includes(status)).map((status) => (
          <li key={status}>
            <svg
              className="cc-score__sample"
              viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`}
              aria-hidden="true"
              focusable="false"
            >
              <Mark status={status} x={0} y={0} />
            </svg>
            {names[status]}: {statuses.filter((one) => one === status).length}
          </li>
        ))}
      </ul>
    </div>
  );
};
