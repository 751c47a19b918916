import type { Activity } from "../src/protocol/sessionPort"
import { formatEngine, formatPrivacy } from "./formatEngine"
import type { Engine } from "./useEngine"

/** Which model thinks and where everything stays. */
export function Footer({ engine, activity }: { engine: Engine; activity: Activity | undefined }) {
  const loaded = activity?.doing === "loading-model" ? activity.fraction : undefined
  return (
    <footer className="footer">
      {loaded !== undefined ? (
        <>
          <p>Loading the model: {Math.round(loaded * 100)} %</p>
          <progress aria-label="Model loaded" value={loaded} max={1} />
        </>
      ) : (
        <p>{describeEngine(engine)}</p>
      )}
      <p>{formatPrivacy(engine.status === "ready" ? engine.thinking.sentTo : [])}</p>
      <p>
        <a href="options.html" target="_blank" rel="noreferrer">
          Models and network
        </a>
        {" · "}
        <a href="tabs/library.html" target="_blank" rel="noreferrer">
          Library
        </a>
      </p>
    </footer>
  )
}

function describeEngine(engine: Engine): string {
  switch (engine.status) {
    case "loading":
      return "Loading the model"
    case "ready":
      return formatEngine(engine.thinking)
    case "failed":
      return "No model"
  }
}
