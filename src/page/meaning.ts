/** How near texts are in meaning to a query. */
export type Meaning = {
  /**
   * For each text, as its words, the cosine between what its words and those of the query mean together: 1 for the
   * same words, 0 for what has nothing to do with it (less is taken for 0) and for words without a vector.
   *
   * @param query Lower-cased words, each with its weight.
   */
  likeness(query: ReadonlyMap<string, number>, texts: readonly string[][]): number[]
}

/** The vector of a word, each of the same length; their lengths say how much words mean. Undefined when it has none. */
export type VectorOf = (word: string) => Float32Array | undefined

/** A text means the sum of what its words mean, as in static sentence embeddings. */
export function createMeaning(vectorOf: VectorOf): Meaning {
  return {
    likeness(query, texts) {
      const wanted = toUnit(add([...query].map(([word, weight]) => [vectorOf(word), weight])))
      return texts.map((words) => {
        const said = toUnit(add(words.map((word) => [vectorOf(word), 1])))
        return wanted && said ? Math.max(0, dot(wanted, said)) : 0
      })
    },
  }
}

function add(weighted: [Float32Array | undefined, number][]): Float32Array | undefined {
  let sum: Float32Array | undefined
  for (const [vector, weight] of weighted) {
    if (!vector) continue
    sum ??= new Float32Array(vector.length)
    for (let at = 0; at < vector.length; at++) sum[at]! += weight * vector[at]!
  }
  return sum
}

function toUnit(vector: Float32Array | undefined): Float32Array | undefined {
  const length = vector ? Math.sqrt(dot(vector, vector)) : 0
  return length > 0 ? vector!.map((value) => value / length) : undefined
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
