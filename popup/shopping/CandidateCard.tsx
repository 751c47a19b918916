import { CheckIcon, CrossIcon } from "../icons"
import type { Candidate } from "./candidatesOf"
import { OpenIcon, StarIcon } from "./icons"
import { addressIn } from "./reportLines"

/** One product: what it costs, offers and misses. Its parts stand in the same order in every card, one line each. */
export function CandidateCard(props: {
  candidate: Candidate
  onChoose?: ((id: string) => void) | undefined
}) {
  const { candidate, onChoose } = props
  const { id, title, price, was, surcharges, shipping, choices, stars, ratings, picked } = candidate
  const extras = [...surcharges, shipping].filter((extra) => extra !== undefined)
  const url = addressIn(candidate.url)
  return (
    <>
      <h4>
        {url === undefined ? (
          title
        ) : (
          <a href={url} target="_blank" rel="noreferrer" title={title}>
            {title}
          </a>
        )}
      </h4>
      <p className="price">
        {price === undefined ? (
          <span className="hint">no price named</span>
        ) : (
          <>
            <span className="unseen">Price </span>
            <strong>{price}</strong>
          </>
        )}
        {was !== undefined && (
          <>
            {" "}
            <span className="unseen">was </span>
            <s>{was}</s>
          </>
        )}
        {extras.length > 0 && <span className="extras">{extras.join(" · ")}</span>}
      </p>
      <p className="stars">
        {stars === undefined ? (
          <span className="hint">no rating</span>
        ) : (
          <>
            <StarIcon /> {stars}
            <span className="unseen"> of 5 stars</span>
            {ratings !== undefined && <span className="hint"> ({ratings.toLocaleString("en")})</span>}
          </>
        )}
      </p>
      <div className="choices">
        {choices.length > 0 && (
          <dl>
            {choices.map(({ option, value }) => (
              <div key={option}>
                <dt>{option === "" ? "Choice" : option}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <Missing candidate={candidate} />
      {onChoose ? (
        <button
          type="button"
          className="small"
          aria-pressed={picked !== undefined}
          onClick={() => picked === undefined && onChoose(id)}
        >
          {picked === undefined ? "Choose this one" : <Picked by={picked} />}
          <span className="unseen">{title}</span>
        </button>
      ) : (
        picked && (
          <p className="picked-mark">
            <Picked by={picked} />
          </p>
        )
      )}
    </>
  )
}

function Picked({ by }: { by: "agent" | "person" }) {
  return (
    <>
      <CheckIcon /> {by === "person" ? "Your choice" : "Picked"}
    </>
  )
}

function Missing({ candidate: { met, of, missing } }: { candidate: Candidate }) {
  return (
    <div className="missing">
      <p>
        {met} of {of} met
      </p>
      <ul aria-label="What is missing">
        {missing.map(({ words, status }) => (
          <li key={words} className={status}>
            {status === "broken" ? <CrossIcon /> : <OpenIcon />}
            <span>
              <span className="unseen">{status === "broken" ? "Not met: " : "Open: "}</span>
              {words}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
