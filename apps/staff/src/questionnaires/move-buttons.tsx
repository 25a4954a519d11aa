/** Up and down, for one who uses a keyboard or cannot drag. At an end the button stays, so that the focus does, too. */
export const MoveButtons = (props: {
  readonly id: string;
  /** What is moved, read out after the button's words. */
  readonly what: string;
  readonly canGo: (by: -1 | 1) => boolean;
  readonly move: (by: -1 | 1) => void;
}) => (
  <>
    {([-1, 1] as const).map((by) => (
      <button
        key={by}
        type="button"
        className="staff-small-button"
        id={moveId(props.id, by)}
        aria-disabled={!props.canGo(by)}
        onClick={() => {
          if (props.canGo(by)) props.move(by);
        }}
      >
        {by < 0 ? "Move up" : "Move down"}
        <span className="govuk-visually-hidden"> {props.what}</span>
      </button>
    ))}
  </>
);

export const moveId = (id: string, by: -1 | 1): string => `q-${id}-${by < 0 ? "up" : "down"}`;
