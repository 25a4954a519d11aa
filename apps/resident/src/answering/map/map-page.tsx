import { fieldOf, type PlaceQuestion } from "@collaborative-communities/surveys";
import { BackLink, Button } from "@collaborative-communities/ui";
import type { WardMap } from "../../api.ts";
import { Page } from "../../page.tsx";
import { to, type View } from "../../view.ts";
import { boxAround, gridOf, layOut, PICTURE_WIDTH, pathOf } from "./map-picture.ts";

type Props = {
  readonly view: View;
  readonly question: PlaceQuestion;
  /** The language of the question's text, where it is not the page's. */
  readonly lang: "en" | undefined;
  readonly wards: WardMap;
  /** The page of the question, to which the place is sent. */
  readonly questionAt: string;
  readonly from: string | undefined;
  /** The place that was chosen before. */
  readonly point: { readonly lat: number; readonly lon: number } | undefined;
};

/**
 * A map on a page of its own, drawn here from what the database knows: no other server is asked. The page's script
 * moves the cross; what is chosen goes to the page of the question as any answer does.
 */
export const MapPage = ({ view, question, lang, wards, questionAt, from, point }: Props) => {
  const { t } = view;
  const { map } = t.fields;
  const box = boxAround(question.within, wards);
  const { height, x, y } = layOut(box);
  const start = point ?? { lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2 };
  const [ward, lat, lon] = ["{ward}", "{lat}", "{lon}"];
  const buttons = (["west", "north", "south", "east", "closer", "wider"] as const).map((move) => (
    <Button key={move} type="button" look="secondary" data-map-move={move}>
      {map[move]}
    </Button>
  ));
  return (
    <Page
      view={view}
      title={map.title}
      hidden
      scripts={[view.assets.map]}
      before={<BackLink href={to(view, questionAt) + (from ? `?from=${from}` : "")}>{t.service.back}</BackLink>}
    >
      <p className="govuk-caption-l" lang={lang}>
        {question.text}
      </p>
      <h1 className="govuk-heading-l">{map.title}</h1>
      <p className="govuk-body" data-map-without>
        {map.needsScript}
      </p>
      <form
        method="post"
        action={to(view, questionAt)}
        hidden
        data-map
        data-west={box.west}
        data-south={box.south}
        data-east={box.east}
        data-north={box.north}
        data-in-ward={map.inWard(ward, lat, lon)}
        data-near-ward={map.nearWard(ward, lat, lon)}
        data-outside={map.outside(lat, lon)}
        data-step={map.step("{metres}")}
        data-edge={map.edge}
      >
        {from && <input type="hidden" name="from" value={from} />}
        <input type="hidden" name={fieldOf(question.id, "way")} value="map" />
        <input type="hidden" name={fieldOf(question.id, "lat")} value={start.lat} data-map-lat />
        <input type="hidden" name={fieldOf(question.id, "lon")} value={start.lon} data-map-lon />
        <p className="govuk-body" id="map-how">
          {map.how}
        </p>
        {wards.outlines.length === 0 && <p className="govuk-body">{map.noOutlines}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move the cross work while the map has the focus. */}
        <div className="cc-map" role="application" tabIndex={0} aria-label={map.label} aria-describedby="map-how">
          <svg
            className="cc-map__picture"
            viewBox={`0 0 ${PICTURE_WIDTH} ${height.toFixed(0)}`}
            aria-hidden="true"
            focusable="false"
          >
            <path className="cc-map__grid" d={gridOf(box, { x, y, height })} />
            <g className="cc-map__wards">
              {wards.outlines.map((outline) => (
                <path key={outline.code} d={pathOf(outline, { x, y })} data-ward={outline.name} fillRule="evenodd" />
              ))}
            </g>
            <g className="cc-map__names">
              {wards.points.map((named) => (
                <g key={named.code} data-name={named.name} data-x={x(named.longitude)} data-y={y(named.latitude)}>
                  <circle cx={x(named.longitude)} cy={y(named.latitude)} r="4" />
                  <text x={x(named.longitude)} y={y(named.latitude) - 8}>
                    {named.name}
                  </text>
                </g>
              ))}
            </g>
            <g className="cc-map__cross">
              <path d="M-30 0H30M0 -30V30" />
              <circle r="12" />
            </g>
          </svg>
        </div>
        <p className="govuk-body cc-map__where" aria-live="polite" data-map-where />
        <div className="cc-map__moves">{buttons}</div>
        <Button preventDoubleClick>{map.choose}</Button>
      </form>
      {/* The words of the licence, which are not translated. */}
      <p className="govuk-body-s" lang="en">
        {wards.attribution}
      </p>
    </Page>
  );
};
