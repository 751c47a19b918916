export type Hike = { title: string; by: string; area: string; kilometres: number; climb: number; day: string }

/** What the people that the visitor follows have recorded lately. */
export const hikes: Hike[] = [
  hike("Round the Gritstone Edges", "Tomasz Bielak", "Peak District", 17.2, 540, "Yesterday"),
  hike("Malham before breakfast", "Ade Okonjo", "Yorkshire Dales", 11.4, 360, "Yesterday"),
  hike("Fog on Kinder", "Priya Raman", "Peak District", 14.8, 610, "Sunday"),
  hike("Three tarns and a tea room", "Hannah Lowe", "Lake District", 9.6, 480, "Sunday"),
  hike("The long way to Robin Hood's Bay", "Callum Reid", "North York Moors", 22.1, 430, "Saturday"),
  hike("Calder valley in the rain", "Ade Okonjo", "South Pennines", 12.9, 390, "Saturday"),
  hike("Pen-y-ghent with the club", "Hannah Lowe", "Yorkshire Dales", 10.3, 450, "Friday"),
  hike("Roman road, Roman weather", "Tomasz Bielak", "Northumberland", 19.5, 310, "Last week"),
  hike("Ilkley and back", "Priya Raman", "South Pennines", 13.7, 340, "Last week"),
  hike("Bluebells at Hardcastle", "Callum Reid", "South Pennines", 7.8, 220, "Last week"),
  hike("Wainstones sunset", "Hannah Lowe", "North York Moors", 8.4, 350, "Last week"),
  hike("Helvellyn by the dull side", "Tomasz Bielak", "Lake District", 15.1, 890, "Last week"),
]

export function findHikes(query: string): Hike[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return hikes.filter(({ title, by, area }) =>
    words.every((word) => `${title} ${by} ${area}`.toLowerCase().includes(word)),
  )
}

function hike(title: string, by: string, area: string, kilometres: number, climb: number, day: string): Hike {
  return { title, by, area, kilometres, climb, day }
}
