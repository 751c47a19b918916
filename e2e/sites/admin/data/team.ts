import type { Invite, Member } from "../office"

export const owner = "Marit Solberg"

export function newMembers(): Member[] {
  return [
    { id: "marit", name: owner, email: "marit@larkmoor.example", role: "Owner", seen: "Today" },
    { id: "callum", name: "Callum Reid", email: "callum@larkmoor.example", role: "Admin", seen: "Today" },
    { id: "priya", name: "Priya Raman", email: "priya@larkmoor.example", role: "Support", seen: "Today" },
    {
      id: "jonas",
      name: "Jonas Weidner",
      email: "jonas@larkmoor.example",
      role: "Support",
      seen: "Yesterday",
    },
    {
      id: "tomasz",
      name: "Tomasz Wieczorek",
      email: "tomasz@larkmoor.example",
      role: "Warehouse",
      seen: "Today",
    },
    { id: "fiona", name: "Fiona McArdle", email: "fiona@larkmoor.example", role: "Warehouse", seen: "Today" },
    {
      id: "leo",
      name: "Leo Baptiste",
      email: "leo@larkmoor.example",
      role: "Warehouse",
      seen: "11 May 2026",
    },
    {
      id: "nadia",
      name: "Nadia Ferreira",
      email: "nadia@larkmoor.example",
      role: "Bookkeeping",
      seen: "8 May 2026",
    },
    {
      id: "greta",
      name: "Greta Olsen",
      email: "greta@larkmoor.example",
      role: "Read only",
      seen: "2 Apr 2026",
    },
  ]
}

export function newInvites(): Invite[] {
  return [
    {
      id: "i-31",
      name: "Ilse Brandt",
      email: "ilse.brandt@example.com",
      role: "Support",
      lastSent: "2026-05-06",
    },
    {
      id: "i-32",
      name: "Mateo Quiroga",
      email: "mateo.q@example.org",
      role: "Warehouse",
      lastSent: "2026-05-11",
    },
    {
      id: "i-33",
      name: "Anders Lind",
      email: "anders.lind@example.net",
      role: "Bookkeeping",
      lastSent: "2026-05-12",
    },
    {
      id: "i-34",
      name: "Ruth Okonkwo",
      email: "ruth.okonkwo@example.com",
      role: "Support",
      lastSent: "2026-05-13",
    },
  ]
}
