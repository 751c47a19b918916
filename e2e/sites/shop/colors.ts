const hexByColor: Record<string, string> = {
  Black: "#43474d",
  Blue: "#2f6fb5",
  Brass: "#b98b3e",
  Brown: "#7a5538",
  Green: "#3f7d54",
  Grey: "#8b9096",
  Indigo: "#35406e",
  Lilac: "#a99bd0",
  Mustard: "#d4a12a",
  Navy: "#22365c",
  Oat: "#d9cbb2",
  Olive: "#6d7245",
  Pink: "#e39aae",
  Red: "#c22f34",
  Rust: "#b0592f",
  Sand: "#cbb693",
  Silver: "#b9bfc6",
  Teal: "#23777c",
  White: "#f4f2ec",
}

export function hexOf(color: string): string {
  return hexByColor[color] ?? "#8a7f70"
}
