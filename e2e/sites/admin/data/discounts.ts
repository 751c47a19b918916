import type { Discount } from "../office"

export function newDiscounts(): Discount[] {
  return [
    {
      code: "CAFE15",
      offer: "15% off for trade customers",
      uses: 58,
      ends: null,
      active: true,
      confirmation: "DX4-7093",
    },
    {
      code: "EASTER26",
      offer: "10% off all gifts",
      uses: 212,
      ends: "2026-04-08",
      active: false,
      confirmation: "KM2-5518",
    },
    {
      code: "FREEPOST",
      offer: "Free shipping from $20",
      uses: 904,
      ends: null,
      active: true,
      confirmation: "VB8-2260",
    },
    {
      code: "HELLO5",
      offer: "$5 off the first order",
      uses: 1377,
      ends: null,
      active: true,
      confirmation: "TS7-8841",
    },
    {
      code: "MUGLIFE",
      offer: "Two enamel mugs for $20",
      uses: 41,
      ends: "2026-06-30",
      active: true,
      confirmation: "QJ3-1947",
    },
    {
      code: "OLDFRIENDS",
      offer: "20% off after a year without an order",
      uses: 16,
      ends: null,
      active: true,
      confirmation: "ZR5-3306",
    },
    {
      code: "SPRINGPOT",
      offer: "Free tea tin with any teapot",
      uses: 73,
      ends: "2026-05-31",
      active: true,
      confirmation: "LN6-4425",
    },
    {
      code: "SPRINGTIDE",
      offer: "12% off all teas",
      uses: 389,
      ends: "2026-05-10",
      active: false,
      confirmation: "HW9-6672",
    },
  ]
}
