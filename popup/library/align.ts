/** What stands beside what, by place in its list; with likeness 0 one of them stands alone. */
export type Pair = { left?: number; right?: number; likeness: number }

/** Larger tables are not filled in: beyond it, what has the same place stands together. */
const MOST_CELLS = 4_000_000

/**
 * Puts two lists beside each other, each in its order, so that the likenesses of what stands together add up to the
 * most. `likeness` is 0 for what does not belong together and 1 at most, for what is the same.
 */
export function align(
  leftCount: number,
  rightCount: number,
  likeness: (left: number, right: number) => number,
): Pair[] {
  const most = Math.min(leftCount, rightCount)
  let start = 0
  while (start < most && likeness(start, start) === 1) start++
  let end = 0
  while (end < most - start && likeness(leftCount - 1 - end, rightCount - 1 - end) === 1) end++
  const same = (count: number, left: number, right: number): Pair[] =>
    Array.from({ length: count }, (_, at) => ({ left: left + at, right: right + at, likeness: 1 }))
  const middle = alignMiddle(leftCount - start - end, rightCount - start - end, (left, right) =>
    likeness(start + left, start + right),
  )
  return [
    ...same(start, 0, 0),
    ...middle.map(({ left, right, likeness }) => ({
      ...(left !== undefined && { left: start + left }),
      ...(right !== undefined && { right: start + right }),
      likeness,
    })),
    ...same(end, leftCount - end, rightCount - end),
  ]
}

function alignMiddle(
  rows: number,
  columns: number,
  likeness: (left: number, right: number) => number,
): Pair[] {
  if (rows * columns > MOST_CELLS) return alignByPlace(rows, columns, likeness)
  const width = columns + 1
  /** The best sum of what begins at a row and column. */
  const best = new Float64Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const like = likeness(row, column)
      const together = like > 0 ? like + best[(row + 1) * width + column + 1]! : 0
      const apart = Math.max(best[(row + 1) * width + column]!, best[row * width + column + 1]!)
      best[row * width + column] = Math.max(together, apart)
    }
  const pairs: Pair[] = []
  let [left, right] = [0, 0]
  while (left < rows && right < columns) {
    const like = likeness(left, right)
    const here = best[left * width + right]!
    if (like > 0 && here === like + best[(left + 1) * width + right + 1]!)
      pairs.push({ left: left++, right: right++, likeness: like })
    else if (here === best[(left + 1) * width + right]!) pairs.push({ left: left++, likeness: 0 })
    else pairs.push({ right: right++, likeness: 0 })
  }
  while (left < rows) pairs.push({ left: left++, likeness: 0 })
  while (right < columns) pairs.push({ right: right++, likeness: 0 })
  return pairs
}

function alignByPlace(
  rows: number,
  columns: number,
  likeness: (left: number, right: number) => number,
): Pair[] {
  return Array.from({ length: Math.max(rows, columns) }, (_, at): Pair[] => {
    const like = at < rows && at < columns ? likeness(at, at) : 0
    if (like > 0) return [{ left: at, right: at, likeness: like }]
    const left = at < rows ? [{ left: at, likeness: 0 }] : []
    return [...left, ...(at < columns ? [{ right: at, likeness: 0 }] : [])]
  }).flat()
}
