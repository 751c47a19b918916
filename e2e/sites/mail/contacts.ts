import { from } from "./message"
import type { Person } from "./message"

export type Contact = Person & { company: string }

const contact = (name: string, email: string, company = ""): Contact => ({ ...from(name, email), company })

export const contacts: Contact[] = [
  contact("Agnieszka Wolska", "a.wolska@larkmail.example"),
  contact("Alder Street Housing", "office@alderstreet.example", "Landlord"),
  contact("Birgitta Lindqvist", "birgitta.lindqvist@larkmail.example"),
  contact("Dmitri Halloran", "dmitri@forgeline.example", "Forgeline"),
  contact("Ines Caldeira", "ines.caldeira@forgeline.example", "Forgeline"),
  contact("Leila Haddad", "leila.haddad@forgeline.example", "Forgeline"),
  contact("Marguerite Oduya", "m.oduya@keysandstrings.example", "Keys & Strings"),
  contact("Oskar Lindqvist", "oskar.lindqvist@larkmail.example"),
  contact("Paper Crane Studio", "hello@papercrane.example", "Design"),
  contact("Priya Raman", "priya.raman@quillworks.example", "Quillworks"),
  contact("Priyanka Sethi", "p.sethi@larkmail.example"),
  contact("Tomas Vrba", "tomas.vrba@forgeline.example", "Forgeline"),
  contact("Yusuf Demir", "yusuf.demir@forgeline.example", "Forgeline"),
]
