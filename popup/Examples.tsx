import { EXAMPLES } from "./draft"

/** Tasks to begin with. */
export function Examples({ onChoose }: { onChoose: (example: string) => void }) {
  return (
    <section className="examples" aria-labelledby="examples-heading">
      <h2 id="examples-heading">For example</h2>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" className="chip" onClick={() => onChoose(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
