export type Airport = { code: string; city: string; name: string; country: string; utcOffset: number }

const rows: [code: string, city: string, name: string, country: string, utcOffset: number][] = [
  ["AMS", "Amsterdam", "Schiphol", "Netherlands", 1],
  ["ATH", "Athens", "Eleftherios Venizelos", "Greece", 2],
  ["BCN", "Barcelona", "El Prat", "Spain", 1],
  ["BGO", "Bergen", "Flesland", "Norway", 1],
  ["BER", "Berlin", "Brandenburg", "Germany", 1],
  ["BRU", "Brussels", "Zaventem", "Belgium", 1],
  ["BUD", "Budapest", "Ferenc Liszt", "Hungary", 1],
  ["CPH", "Copenhagen", "Kastrup", "Denmark", 1],
  ["DUB", "Dublin", "Dublin Airport", "Ireland", 0],
  ["EDI", "Edinburgh", "Turnhouse", "United Kingdom", 0],
  ["FRA", "Frankfurt", "Rhein-Main", "Germany", 1],
  ["GVA", "Geneva", "Cointrin", "Switzerland", 1],
  ["HAM", "Hamburg", "Fuhlsbüttel", "Germany", 1],
  ["HEL", "Helsinki", "Vantaa", "Finland", 2],
  ["LIS", "Lisbon", "Humberto Delgado", "Portugal", 0],
  ["LGW", "London", "Gatwick", "United Kingdom", 0],
  ["LHR", "London", "Heathrow", "United Kingdom", 0],
  ["MAD", "Madrid", "Barajas", "Spain", 1],
  ["LIN", "Milan", "Linate", "Italy", 1],
  ["MXP", "Milan", "Malpensa", "Italy", 1],
  ["MUC", "Munich", "Franz Josef Strauss", "Germany", 1],
  ["NCE", "Nice", "Côte d'Azur", "France", 1],
  ["OSL", "Oslo", "Gardermoen", "Norway", 1],
  ["CDG", "Paris", "Charles de Gaulle", "France", 1],
  ["OPO", "Porto", "Francisco Sá Carneiro", "Portugal", 0],
  ["PRG", "Prague", "Václav Havel", "Czechia", 1],
  ["FCO", "Rome", "Fiumicino", "Italy", 1],
  ["SPU", "Split", "Resnik", "Croatia", 1],
  ["ARN", "Stockholm", "Arlanda", "Sweden", 1],
  ["VIE", "Vienna", "Schwechat", "Austria", 1],
  ["WAW", "Warsaw", "Chopin", "Poland", 1],
  ["ZRH", "Zurich", "Kloten", "Switzerland", 1],
]

export const airports: Airport[] = rows.map(([code, city, name, country, utcOffset]) => ({
  code,
  city,
  name,
  country,
  utcOffset,
}))

const byCode = new Map(airports.map((airport) => [airport.code, airport]))

export function airportOf(code: string): Airport {
  const airport = byCode.get(code)
  if (!airport) throw new Error(`There is no airport ${code}.`)
  return airport
}

/** `Lisbon (LIS)`, or `London Gatwick (LGW)` in a city with two airports. */
export function placeName({ code, city, name }: Airport): string {
  const isAlone = airports.filter((other) => other.city === city).length === 1
  return isAlone ? `${city} (${code})` : `${city} ${name} (${code})`
}

export function suggestPlaces(text: string): Airport[] {
  const wanted = plain(text)
  if (wanted === "") return []
  const fits = ({ code, city, name, country }: Airport) =>
    [code, city, name, country, `${city} ${name}`].some((part) => plain(part).startsWith(wanted))
  const isExact = ({ code, city }: Airport) => plain(code) === wanted || plain(city).startsWith(wanted)
  const fitting = airports.filter(fits)
  return [...fitting.filter(isExact), ...fitting.filter((airport) => !isExact(airport))].slice(0, 6)
}

/** The airports that a typed text means exactly: by code, city, airport or as a suggestion is written. */
export function readPlace(text: string): Airport[] {
  const wanted = plain(text)
  return airports.filter((airport) => {
    const { code, city, name } = airport
    const ways = [code, city, name, `${city} ${name}`, `${city} (${code})`, `${city} ${code}`]
    return [...ways, placeName(airport)].some((way) => plain(way) === wanted)
  })
}

/** Accents, case and spacing make no difference to somebody who types. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s,]+/g, " ")
    .trim()
}
