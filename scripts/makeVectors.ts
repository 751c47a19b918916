import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

// Makes assets/vectors from the files of the PyPI package wordllama, unpacked: its first 128 of 256 dimensions (it was
// trained so that a cut is a smaller model), a signed byte a value.

const OUT = join(import.meta.dirname, "../assets/vectors")
const KEPT_DIMENSIONS = 128

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error(
    "tsx scripts/makeVectors.ts FOLDER: FOLDER is wordllama/ of the unpacked wheel of wordllama 0.4.0.post1",
  )
  process.exit(2)
}

const { values, dimensions } = readEmbedding(
  readFileSync(join(folder, "weights/l2_supercat_256.safetensors")),
)
const rows = values.length / dimensions
const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
const vectors = new Int8Array(rows * KEPT_DIMENSIONS)
for (let row = 0; row < rows; row++)
  for (let at = 0; at < KEPT_DIMENSIONS; at++)
    vectors[row * KEPT_DIMENSIONS + at] = Math.round((127 * values[row * dimensions + at]!) / largest)

mkdirSync(OUT, { recursive: true })
writeFileSync(join(OUT, "vectors.bin"), vectors)
const tokenizer = readFileSync(join(folder, "tokenizers/l2_supercat_tokenizer_config.json"), "utf8")
writeFileSync(join(OUT, "tokenizer.json"), JSON.stringify(JSON.parse(tokenizer)))
console.log(`${rows} tokens, ${KEPT_DIMENSIONS} values each`)

/** The one tensor of a safetensors file: eight bytes of length, a header in JSON, the values as half floats. */
function readEmbedding(file: Buffer): { values: Float32Array; dimensions: number } {
  const start = 8 + Number(file.readBigUInt64LE(0))
  const header = JSON.parse(file.toString("utf8", 8, start)) as Record<
    string,
    { shape: number[]; dtype: string }
  >
  const { shape = [], dtype } = header["embedding.weight"] ?? {}
  const [rows = 0, dimensions = 0] = shape
  if (dtype !== "F16" || rows * dimensions === 0) throw new Error("The file has no table of half floats.")
  const values = Float32Array.from({ length: rows * dimensions }, (_, at) =>
    halfFloat(file.readUInt16LE(start + 2 * at)),
  )
  return { values, dimensions }
}

/** IEEE 754 binary16. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
