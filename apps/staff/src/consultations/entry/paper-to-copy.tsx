import { ROUNDS_ON_PAPER } from "@collaborative-communities/surveys";
import { Select } from "@collaborative-communities/ui";
import { useState } from "react";

/** A page of the public site, beside which this one stays open. */
export const newTab = (href: string, text: string) => (
  <a className="govuk-link" href={href} target="_blank" rel="noreferrer">
    {text} (opens in a new tab)
  </a>
);

/** How often a part is printed that people may answer for several things. */
export const Rounds = (props: {
  readonly name: string;
  readonly most: number;
  readonly value: string;
  readonly hint: string;
  readonly onChange: (rounds: string) => void;
}) => (
  <Select
    label="How often is a part printed that can be answered several times?"
    labelSize="s"
    hint={props.hint}
    name={props.name}
    value={props.value}
    options={Array.from({ length: props.most }, (_, at) => String(at + 1)).map((value) => ({
      value,
      text: value === "1" ? "Once" : `${value} times`,
    }))}
    onChange={({ target: { value } }) => props.onChange(value)}
  />
);

/** What is chosen until somebody chooses otherwise. */
export const firstRounds = (most: number | undefined): string =>
  String(Math.min(ROUNDS_ON_PAPER, most ?? ROUNDS_ON_PAPER));

/** Without a reference: the public pack, with as many rounds as are chosen here. */
export const ToCopy = ({
  address,
  mostRounds,
}: {
  readonly address: string;
  readonly mostRounds: number | undefined;
}) => {
  const [rounds, setRounds] = useState(firstRounds(mostRounds));
  const chosen = Number(rounds) === ROUNDS_ON_PAPER || mostRounds === undefined ? "" : `rounds=${rounds}`;
  return (
    <>
      {mostRounds !== undefined && (
        <Rounds
          name="pack-rounds"
          most={mostRounds}
          value={rounds}
          hint={`At most ${mostRounds}, as the questions allow. The public page prints ${Math.min(ROUNDS_ON_PAPER, mostRounds)}.`}
          onChange={setRounds}
        />
      )}
      <ul className="govuk-list">
        <li>{newTab(`${address}${chosen && `?${chosen}`}`, "Standard print")}</li>
        <li>{newTab(`${address}?size=large${chosen && `&${chosen}`}`, "Large print, 18 point")}</li>
      </ul>
    </>
  );
};
